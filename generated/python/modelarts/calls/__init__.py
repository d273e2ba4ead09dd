"""Calls without a client: functions that make them, for ``client.send``, ``client.raw`` and ``client.download``."""
