"""The command as a process: help, exit codes, terminals, signals, and what it imports."""

from __future__ import annotations
