"""The jobs that join the engines: read, plan, check, write. One file each."""
