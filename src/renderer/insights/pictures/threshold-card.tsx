import { useMemo, useState } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { BarPicture } from '../../charts/bar-picture.tsx';
import { capacity, type PictureBar, pictureHeight } from '../../charts/bar-rows.ts';
import { type AxisSpan, spanOf } from '../../charts/scale.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { GatePill } from '../../ui/verdicts/gate-pill.tsx';
import type { CardProps } from '../cards.tsx';
import { GateLegend } from '../gate-legend.tsx';
import { PictureCard } from '../picture-card.tsx';
import { Plot } from '../plot.tsx';
import {
  adoptionPicture,
  improvementPicture,
  type Measured,
  type ThresholdPicture,
} from './threshold-picture.ts';

interface ThresholdCardProps {
  readonly picture: ThresholdPicture;
  /** Where the axis ends at least: 1 for adoption, 2.5 times the threshold for improvement. */
  readonly ceiling: number;
  /** Why nothing is shown, and which fields would change it. */
  readonly nothing: string;
  readonly onShowFields: () => void;
  readonly onChoose: (key: string) => void;
}

const looks = { Pass: 'solid', Pending: 'outlined', Fail: 'hatched' } as const;

/** Values by partner against a gate's threshold, in a card. Where not all fit, either end can be looked at. */
function ThresholdCard(props: ThresholdCardProps) {
  const { picture, ceiling, onChoose } = props;
  const formats = useFormats();
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const [fromBelow, setFromBelow] = useState(false);
  const { measured, valueName, gateName, threshold } = picture;

  const all = measured.length;
  const shown = useMemo(
    () => (all <= room ? measured : fromBelow ? measured.slice(-room) : measured.slice(0, room)),
    [all, room, measured, fromBelow],
  );
  const bars = useMemo(
    () => shown.map((each): PictureBar => barOf(each, picture, formats)),
    [shown, picture, formats],
  );
  const span = useMemo(
    (): AxisSpan =>
      spanOf(
        measured.map((each) => each.value),
        0,
        ceiling,
      ),
    [measured, ceiling],
  );
  const find = (key: string) => measured.find((each) => each.key === key);

  return (
    <PictureCard
      title={picture.title}
      finding={picture.finding}
      legend={<GateLegend gateName={gateName} counts={picture.counts} />}
      legendText={legendText(
        picture,
        shown.length < all ? extentWords(shown.length, all, fromBelow, formats) : null,
      )}
      emptyTitle={`No ${valueName.toLowerCase()} to show`}
      empty={
        all > 0 ? null : (
          <>
            {props.nothing} <LinkButton onClick={props.onShowFields}>Show those fields</LinkButton>
          </>
        )
      }
      table={{
        columns: [
          { name: 'Partner' },
          { name: valueName, numeric: true },
          { name: 'From' },
          { name: `${gateName} gate` },
        ],
        lines: () =>
          measured.map((each) => ({
            key: each.key,
            cells: [
              each.name,
              formats.ratio(each.value),
              each.detail,
              <GatePill key="gate" value={each.gate} />,
            ],
            texts: [each.name, formats.ratio(each.value), each.detail, each.gate],
          })),
        onChoose,
      }}
    >
      <Plot
        needed={pictureHeight(all, Number.POSITIVE_INFINITY)}
        onSize={(size) => setRoom(capacity(size.height))}
      >
        {(size) => (
          <BarPicture
            label={`${picture.title}. ${picture.finding}`}
            bars={bars}
            span={span}
            tickText={formats.share}
            threshold={{ value: threshold, text: picture.thresholdText }}
            width={size.width}
            height={pictureHeight(bars.length, size.height)}
            onChoose={onChoose}
            tip={(key) => <BarTip measured={find(key)} picture={picture} />}
          />
        )}
      </Plot>
      {all > shown.length ? (
        <p className="pb-card__more">
          {extentWords(shown.length, all, fromBelow, formats)}.{' '}
          <LinkButton onClick={() => setFromBelow((was) => !was)}>
            Show the {fromBelow ? 'highest' : 'lowest'}
          </LinkButton>
        </p>
      ) : null}
    </PictureCard>
  );
}

/** Which part of all partners a picture shows that has no room for all. */
function extentWords(shown: number, all: number, fromBelow: boolean, formats: Formats): string {
  return `The ${formats.number(shown)} ${fromBelow ? 'lowest' : 'highest'} of ${formats.number(all)}`;
}

/** The legend in words: what each kind of mark stands for, and how many there are. */
function legendText({ gateName, counts }: ThresholdPicture, extent: string | null): string {
  const marks = `Filled: ${gateName} passed ${counts.Pass}. Dashed: pending ${counts.Pending}. Hatched: failed ${counts.Fail}.`;
  return extent === null ? marks : `${marks} ${extent}.`;
}

function barOf(each: Measured, picture: ThresholdPicture, formats: Formats): PictureBar {
  const text = formats.ratio(each.value);
  return {
    key: each.key,
    name: each.name,
    value: each.value,
    text,
    look: looks[each.gate],
    sentence: `${each.name}: ${picture.valueName} ${text}, ${each.detail}, ${picture.gateName} gate ${each.gate}`,
  };
}

function BarTip(props: { readonly measured: Measured | undefined; readonly picture: ThresholdPicture }) {
  const { measured, picture } = props;
  const formats = useFormats();
  if (measured === undefined) return null;
  return (
    <div className="pb-pic-tip">
      <b>{measured.name}</b>
      <dl>
        <dt>{picture.valueName}</dt>
        <dd className="pb-num">
          {formats.ratio(measured.value)}, {measured.detail}
        </dd>
        <dt>{picture.gateName} gate</dt>
        <dd>
          <GatePill value={measured.gate} />
        </dd>
      </dl>
      <p>Click to see it in the grid</p>
    </div>
  );
}

/** Adoption by partner against the threshold to pass Walk. */
export function AdoptionCard({ judged, settings }: CardProps) {
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const picture = useMemo(() => adoptionPicture(judged, settings, formats), [judged, settings, formats]);
  return (
    <ThresholdCard
      picture={picture}
      ceiling={1}
      nothing="No open partner has both invited and adopted customers."
      onShowFields={() => showInGrid({ show: 'fields', fields: ['invitedCustomers', 'adoptedCustomers'] })}
      onChoose={(key) => showInGrid({ show: 'partner', key, field: 'adoption' })}
    />
  );
}

/** Improvement by partner against the threshold to pass Crawl. */
export function ImprovementCard({ judged, settings }: CardProps) {
  const formats = useFormats();
  const { showInGrid } = useNavigation();
  const picture = useMemo(() => improvementPicture(judged, settings, formats), [judged, settings, formats]);
  return (
    <ThresholdCard
      picture={picture}
      ceiling={2.5 * settings.crawlThreshold}
      nothing="No open partner has a pilot result with a baseline, or a reported improvement."
      onShowFields={() =>
        showInGrid({ show: 'fields', fields: ['baseline', 'pilotResult', 'reportedImprovement'] })
      }
      onChoose={(key) => showInGrid({ show: 'partner', key, field: 'improvement' })}
    />
  );
}
