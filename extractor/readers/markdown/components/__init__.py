"""Components, shortcodes and containers of Markdown as elements that the reader of HTML knows."""
