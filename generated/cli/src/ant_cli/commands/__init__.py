"""The commands by resource, with a line about each. Their modules are imported when they are used."""

from .._method import Entry

COMMANDS: dict[str, Entry] = {
    "beta:environments": Entry(
        "beta_environments",
        "The places in which agents run, in Anthropic's cloud or on machines of your own.",
        {
            "create": "Create an environment",
            "list": "List environments",
            "retrieve": "Retrieve an environment",
            "update": "Update an environment",
            "delete": "Delete an environment",
            "archive": "Archive an environment",
        },
    ),
    "beta:environments:work": Entry(
        "beta_environments_work",
        "The queue from which the workers of a self-hosted environment take their tasks.",
        {
            "retrieve": "Retrieve a work item",
            "poll": "Poll for work",
            "ack": "Acknowledge a work item",
            "heartbeat": "Send a heartbeat",
            "stop": "Stop a work item",
            "list": "List work",
            "update": "Update a work item",
            "stats": "Measure the work queue",
        },
    ),
    "worker": Entry(
        "",
        "Work for the sessions of self-hosted environments.",
        {
            "run": "Run a command for each item of a work queue",
        },
        {
            "run": "extensions.worker.run:command",
        },
    ),
}
