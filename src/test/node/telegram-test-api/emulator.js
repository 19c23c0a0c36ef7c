// Serves the emulated Bot API on the port given as the only argument, until its standard input ends.
const TelegramServer = require('telegram-test-api');

const server = new TelegramServer({port: Number(process.argv[2]), storeTimeout: 600});
server.start().then(() => console.log('ready'));
process.stdin.on('end', () => process.exit(0)).resume();
