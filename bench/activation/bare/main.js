// The least that an extension with a language server can be: it loads the client's library and starts nothing.
const { LanguageClient } = require('vscode-languageclient/node');

exports.activate = () => ({ LanguageClient });
