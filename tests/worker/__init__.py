"""The worker and the poller for self-hosted environments, against a queue that behaves."""
