// Runs before the page is drawn, so that parts which need a script do not jump.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' nhsuk-frontend-supported' : '')
