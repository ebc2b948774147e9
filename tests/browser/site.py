"""A served register with accounts of every look, and the pages to look at."""

from dataclasses import dataclass

from playwright.async_api import FilePayload, Page

from rules.vocabulary import Role
from tests import operations
from tests.accounts.versions import terminate
from tests.world import PNG, World

LANGUAGES = ("zh", "en")
PICTURE: FilePayload = {"name": "图.png", "mimeType": "image/png", "buffer": PNG}


@dataclass(frozen=True, slots=True)
class Site:
    """Where the register listens, and the numbers of what is in it."""

    address: str
    organisation: str
    person: str
    hostile: str
    gone: str

    @property
    def paths(self) -> tuple[str, ...]:
        """Every page that an address leads to, within a language."""
        return (
            "/",
            "/search",
            "/search?q=山城",
            "/search?q=无此账号&nature=ENTERPRISE",
            "/search?q=A1000000017",
            "/search?q=有限公司",  # a part of operators' names
            "/search?after=x",
            f"/accounts/{self.organisation}",
            f"/accounts/{self.organisation}@1",
            f"/accounts/{self.organisation}@9",
            f"/accounts/{self.organisation}?asOf=2026-11-24",
            f"/accounts/{self.organisation}/compare",
            f"/accounts/{self.organisation}@1?leaf=forged",
            f"/accounts/{self.organisation}/badge",
            f"/accounts/{self.person}",
            f"/accounts/{self.person}/compare",
            f"/accounts/{self.gone}",
            f"/accounts/{self.hostile}",
            "/accounts/A1000000017",
            f"/report?account={self.organisation}",
            "/report?shown=A1999999996",
            "/follow",
            "/rules",
            "/rules/service-agreement",
            "/categories",
            "/checking",
            "/accessibility",
            "/statistics",
            "/statistics?year=1999",
            "/nothing",
        )


async def furnish(world: World, address: str) -> Site:
    """A register with an organisation that lost a marker, an erased person, a hostile name."""
    avatar = await world.upload("AVATAR")
    organisation = await world.account(
        name="山城健康说",
        bio="由执业医师撰写的健康科普。\n不接受付费问诊。",
        category="HEALTH_MEDICINE",
        avatar=avatar,
        credentials=await world.qualified(),
    )
    await world.account(name="山城政务", nature="STATE_ORGAN", category="GOVERNMENT_SERVICE")
    person = await world.account(name="小满读诗", nature="NATURAL_PERSON")
    hostile = await world.account(name="W" * 30, bio="<script>document.title='!'</script>" * 3)
    ended = {
        "number": organisation,
        "type": "HEALTH",
        "ground": "CREDENTIAL_EXPIRED",
        "note": "核对不符",
    }
    erased = {"number": person, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人请求"}
    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)
    await world.do(operations.ERASE, erased, by="carol", role=Role.SUPERVISOR)
    return Site(address, organisation, person, hostile, await _gone(world))


async def _gone(world: World) -> str:
    """A person's account that ended, with all that was personal withdrawn."""
    number = await world.account(name="旧时读诗", nature="NATURAL_PERSON")
    erased = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人请求"}
    await world.do(operations.ERASE, erased, by="carol", role=Role.SUPERVISOR)
    await terminate(world, number)
    return number


async def reach(page: Page, selector: str, *, most: int = 80) -> None:
    """Press Tab until what `selector` names has the focus."""
    for _ in range(most):
        if await page.locator(f"{selector}:focus").count():
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {selector}")


async def fill_in_report(page: Page, statement: str = "冒用医院名称") -> None:
    """Fill the report form in and send it, by keyboard alone but for the file dialogue."""
    await reach(page, "input[name=reason]")
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowDown")
    await reach(page, "#statement")
    await page.keyboard.type(statement)
    await reach(page, "#evidence")
    await page.locator("#evidence").set_input_files(PICTURE)
    await reach(page, ".form .button")
    await page.keyboard.press("Enter")


async def sent_report(page: Page, site: Site, language: str) -> None:
    """Report the organisation, up to the receipt."""
    await page.goto(f"{site.address}/{language}/report?account={site.organisation}")
    await fill_in_report(page)
    await page.wait_for_selector("#code")


async def overflow(page: Page) -> int:
    """By how much the page is wider than its window."""
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(await page.evaluate(wider))
