// Reads PDFs beside the window: PDF.js's own worker, as one of the window's files.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
