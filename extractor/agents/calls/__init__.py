"""An operation and arguments -> checked, sent by the runtime of generated clients, and its answer cut to size."""
