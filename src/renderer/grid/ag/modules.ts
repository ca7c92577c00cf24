import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  HighlightChangesModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';

/** Registers the parts of AG Grid that we use, once, and nothing else. */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  CellApiModule,
  CellStyleModule,
  RowStyleModule,
  RowApiModule,
  RowSelectionModule,
  RenderApiModule,
  ScrollApiModule,
  EventApiModule,
  CustomEditorModule,
  HighlightChangesModule,
]);
