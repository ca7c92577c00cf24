import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomEditorModule,
  EventApiModule,
  HighlightChangesModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';

/** Registers the parts of AG Grid that we use, once, and nothing else. */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CellApiModule,
  CellStyleModule,
  RowStyleModule,
  RowApiModule,
  RenderApiModule,
  ScrollApiModule,
  EventApiModule,
  CustomEditorModule,
  HighlightChangesModule,
]);
