"""What is sent and answered: bodies by media type, named in prose, in the envelope of JSON-RPC."""
