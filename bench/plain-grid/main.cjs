const { app, BrowserWindow, protocol, net } = require('electron');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

protocol.registerSchemesAsPrivileged([
  { scheme: 'plain', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.setPath('userData', process.env.PARTNERBOOK_DATA);
app.whenReady().then(() => {
  protocol.handle('plain', (request) =>
    net.fetch(pathToFileURL(join(__dirname, 'page', new URL(request.url).pathname)).href),
  );
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  window.loadURL('plain://grid/index.html');
});
