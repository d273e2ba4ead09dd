// The rendered reference. The document is untrusted, so that its HTML is sanitised; searching would need a worker.
"use strict";
Redoc.init(window.SPECTABLE_SPEC, { sanitize: true, untrustedSpec: true, disableSearch: true, hideDownloadButtons: true,
  hideDownloadButton: true }, document.getElementById("redoc"));
