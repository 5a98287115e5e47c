"""What puts Yi Desktop on a machine; standard library only, because it runs before any package."""
