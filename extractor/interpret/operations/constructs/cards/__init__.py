"""Tables that describe one operation each."""
