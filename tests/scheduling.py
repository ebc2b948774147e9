"""Which tests one worker runs, where several share the work."""

from xdist.scheduler import LoadScopeScheduling

# Files whose tests share what takes longer to make than to try.
TOGETHER = frozenset(
    {
        "tests/bench/test_served.py",
        "tests/browser/test_linked_data.py",
        "tests/browser/test_page_costs.py",
        "tests/browser/test_reporting.py",
        "tests/browser/test_suggestions.py",
        "tests/browser/test_without_scripts.py",
        "tests/cli/test_demo.py",
    }
)


class Together(LoadScopeScheduling):
    """Each test goes to whoever is free, but for those of a file that share what was made for them
    on one database. What is most together begins first.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, name = nodeid.partition("::")
        if file not in TOGETHER:
            return nodeid
        return f"{file} on postgresql" if "[postgresql" in name else file
