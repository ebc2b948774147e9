"""What the public pages cost a phone: bytes, requests, shifts and how long until the largest thing.

    python -m bench.pages URL [--path /zh/…]…

URL is a served register, as `make run` leaves one. Each page is opened three times in a browser
that has not seen it before: a phone of 390 × 844, a processor four times slower, 1.6 Mbit/s down,
0.75 Mbit/s up and 150 ms there and back (the "slow 4G" that Lighthouse takes for a phone). Bytes
are those that travel, compressed and with headers. Exits with 1 where a page misses a target.
"""

import argparse
import asyncio
import re
import shutil
import sys
from dataclasses import dataclass
from statistics import median
from typing import Any

import httpx
from playwright.async_api import Browser, CDPSession, async_playwright

FIRST_PAGE_BYTES = 14 * 1024  # what travels before a server must wait for an answer (RFC 6928)
LARGEST_SECONDS = 2.5  # "good" by web.dev's Core Web Vitals
TIMES = 3
PHONE: Any = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
WATCH = """
window.seen = {largest: 0, shift: 0};
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) seen.largest = entry.startTime;
}).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """One page as a phone got it. `page` is the document alone, `bytes` all that came with it."""

    page: int
    bytes: int
    requests: int
    shift: float
    largest: float

    @property
    def is_good(self) -> bool:
        small = self.page <= FIRST_PAGE_BYTES
        return small and self.shift == 0 and self.largest <= LARGEST_SECONDS


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("url")
    arguments.add_argument("--path", action="append")
    chosen = arguments.parse_args()
    paths = chosen.path or await _usual(chosen.url)
    async with async_playwright() as playwright:
        program = shutil.which("chromium") or playwright.chromium.executable_path
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        missed = [path for path in paths if not await shown(browser, chosen.url, path, TIMES)]
        await browser.close()
    sys.exit(1 if missed else 0)


async def _usual(url: str) -> list[str]:
    """Home, results, an account, its report form and the statistics."""
    async with httpx.AsyncClient(base_url=url) as client:
        match = re.search(r'href="(/zh/accounts/(A[0-9]{10}))"', (await client.get("/zh/")).text)
    if match is None:
        raise LookupError("The register has no account to look at.")
    account, number = match.groups()
    results = f"/zh/search?{httpx.QueryParams(q='公司')}"
    return ["/zh/", results, account, f"/zh/report?account={number}", "/zh/statistics"]


async def shown(browser: Browser, url: str, path: str, times: int) -> bool:
    """Whether the page meets its targets each of so many times; what it cost is printed."""
    opened = [await _opened(browser, f"{url}{path}") for _ in range(times)]
    largest = median(one.largest for one in opened)
    worst = max(opened, key=lambda one: (not one.is_good, one.largest))
    print(
        f"{path:44} page {worst.page:6,} B  all {worst.bytes:6,} B in {worst.requests:2}"
        f"  CLS {worst.shift:.3f}  LCP {largest:.2f} s{'' if worst.is_good else '  missed'}"
    )
    return worst.is_good


async def _opened(browser: Browser, address: str) -> Opened:
    context = await browser.new_context(**PHONE)
    page = await context.new_page()
    await page.add_init_script(WATCH)
    session = await context.new_cdp_session(page)
    document, sizes = await _throttled(session)
    await page.goto(address, wait_until="networkidle")
    # The layout of what comes into view late counts, too.
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    await page.wait_for_timeout(300)
    seen = await page.evaluate("window.seen")
    await context.close()
    return Opened(
        sizes[document[0]], sum(sizes.values()), len(sizes), seen["shift"], seen["largest"] / 1e3
    )


async def _throttled(session: CDPSession) -> tuple[list[str], dict[str, int]]:
    """Make the session a slow phone's. What is returned fills as answers come: which are documents,
    and the bytes of each.
    """
    documents: list[str] = []
    sizes: dict[str, int] = {}

    def received(event: dict[str, Any]) -> None:
        if event["type"] == "Document":
            documents.append(event["requestId"])

    def finished(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    session.on("Network.responseReceived", received)
    session.on("Network.loadingFinished", finished)
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", NETWORK)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return documents, sizes


if __name__ == "__main__":
    asyncio.run(main())
