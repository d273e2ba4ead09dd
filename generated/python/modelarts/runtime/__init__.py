"""The runtime of the client: written by hand, the same in every generated package, without any knowledge of the API."""
