"""What has a name among the values that flags take."""

from ._kinds import Boolean, Choice, Kind, List, Member, Named, Nullable, Object, OneOf, Text

SHAPES: dict[str, Kind] = {
    "AnthropicBeta": OneOf(
        Text(),
        Choice(
            "message-batches-2024-09-24",
            "prompt-caching-2024-07-31",
            "computer-use-2024-10-22",
            "computer-use-2025-01-24",
            "pdfs-2024-09-25",
            "token-counting-2024-11-01",
            "token-efficient-tools-2025-02-19",
            "output-128k-2025-02-19",
            "files-api-2025-04-14",
            "mcp-client-2025-04-04",
            "mcp-client-2025-11-20",
            "dev-full-thinking-2025-05-14",
            "interleaved-thinking-2025-05-14",
            "code-execution-2025-05-22",
            "extended-cache-ttl-2025-04-11",
            "context-1m-2025-08-07",
            "context-management-2025-06-27",
            "model-context-window-exceeded-2025-08-26",
            "skills-2025-10-02",
            "fast-mode-2026-02-01",
            "output-300k-2026-03-24",
            "user-profiles-2026-03-24",
            "advisor-tool-2026-03-01",
            "managed-agents-2026-04-01",
            "cache-diagnosis-2026-04-07",
            "thinking-token-count-2026-05-13",
            "server-side-fallback-2026-06-01",
            "fallback-credit-2026-06-01",
        ),
    ),
    "BetaCloudConfigParams": Object(
        Member("type", Choice("cloud"), "Marks an environment in the cloud.", required=True),
        Member(
            "networking",
            Nullable(OneOf(Named("BetaUnrestrictedNetwork"), Named("BetaLimitedNetworkParams"))),
            "What the container may reach over the network.",
        ),
        Member("packages", Nullable(Named("BetaPackagesParams")), "What to install beforehand."),
    ),
    "BetaSelfHostedConfigParams": Object(
        Member("type", Choice("self_hosted"), "Marks an environment that you host.", required=True)
    ),
    "BetaUnrestrictedNetwork": Object(
        Member("type", Choice("unrestricted"), "Marks a network without limits.", required=True)
    ),
    "BetaLimitedNetworkParams": Object(
        Member("type", Choice("limited"), "Marks a network with limits.", required=True),
        Member(
            "allow_mcp_servers",
            Nullable(Boolean()),
            "Whether the agent's MCP servers are reachable without being listed. They are not, unless you say so.",
        ),
        Member(
            "allow_package_managers",
            Nullable(Boolean()),
            "Whether package registries such as PyPI are reachable without being listed. They are not, unless you say so.",
        ),
        Member("allowed_hosts", Nullable(List(Text())), "Names of the hosts to open."),
    ),
    "BetaPackagesParams": Object(
        Member("apt", Nullable(List(Text())), "From the archives of Debian or Ubuntu."),
        Member("cargo", Nullable(List(Text())), "From crates.io, for Rust."),
        Member("gem", Nullable(List(Text())), "From RubyGems, for Ruby."),
        Member("go", Nullable(List(Text())), "Go modules."),
        Member("npm", Nullable(List(Text())), "From the npm registry, for Node.js."),
        Member("pip", Nullable(List(Text())), "From PyPI, for Python."),
        Member("type", Choice("packages"), "Tells lists of packages from other objects."),
    ),
}
