"""Messages of HTTP in code: calls with their answers, heads without their bodies, those of other protocols."""
