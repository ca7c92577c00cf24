import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community';

// The yardstick: the same rows and columns in AG Grid as it comes, as texts, without a line of ours.
ModuleRegistry.registerModules([AllCommunityModule]);
const page = /** @type {any} */ (globalThis);
const response = await page.fetch('./rows.json');
const { headers, rows } = await response.json();
createGrid(page.document.getElementById('grid'), {
  theme: themeQuartz,
  columnDefs: headers.map((/** @type {{ id: string, header: string }} */ { id, header }) => ({
    colId: id,
    field: id,
    headerName: header,
  })),
  rowData: rows,
  rowHeight: 32,
});
