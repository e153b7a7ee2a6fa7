"""The worker of self-hosted environments, as a command."""
