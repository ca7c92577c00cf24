/** happy-dom knows dialogs but not popovers yet: here a popover is simply in the document. Import for the effect. */
if (typeof HTMLElement !== 'undefined' && !('showPopover' in HTMLElement.prototype)) {
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
}
