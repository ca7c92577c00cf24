// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import '#support/popovers.ts';
import { hostileNames } from '#support/hostile-names.ts';
import { BarPicture } from '../../../src/renderer/charts/bar-picture.tsx';
import { pictureAsSvg } from '../../../src/renderer/charts/picture-file.ts';
import { spanOf } from '../../../src/renderer/charts/scale.ts';

afterEach(cleanup);

const pictureOf = (name: string): string => {
  const { container, unmount } = render(
    <BarPicture
      bars={[
        { key: 'a', name, value: 1, text: '100.0%', look: 'solid', sentence: `${name}: Adoption 100.0%` },
      ]}
      span={spanOf([1], 0, 1)}
      label={name}
      width={500}
      tickText={String}
      height={200}
      tip={() => name}
      onChoose={() => undefined}
    />,
  );
  const drawn = container.querySelector('svg');
  if (drawn === null) throw new Error('no picture was drawn');
  const svg = pictureAsSvg(drawn, { title: name, subtitle: name, legend: name });
  unmount();
  return svg;
};

test.each(hostileNames)('a picture keeps %j a text', (name) => {
  const skeleton = (svg: string) =>
    (svg.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '=""'));
  const svg = pictureOf(name);
  expect(skeleton(svg)).toEqual(skeleton(pictureOf('Velmora')));
  expect(svg.replace(/[\r\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  // The PNG is drawn from the address of the picture.
  expect(() => encodeURIComponent(svg)).not.toThrow();
});
