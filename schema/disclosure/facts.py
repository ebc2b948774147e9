"""公示事项: the public facts of an account, each under its own name (Art 8, 9, 15)."""

import strawberry

from resolvers.disclosure import Published
from schema.access import public
from schema.disclosure.record import Fact


@strawberry.type
class PublicFacts:
    face: strawberry.Private[Published]

    @public("账号名称, the account's name.", article="9")
    def name(self) -> Fact | None:
        return self._fact("name")

    @public("简介, what the account says of itself.", article="8")
    def bio(self) -> Fact | None:
        return self._fact("bio")

    @public("内容生产类别, the category of its content, by code.", article="9")
    def category(self) -> Fact | None:
        return self._fact("category")

    @public("主体性质, what kind of subject runs it.", article="9")
    def subject_nature(self) -> Fact | None:
        return self._fact("subjectNature")

    @public("运营主体名称, who runs it; masked for natural persons.", article="9")
    def operator_name(self) -> Fact | None:
        return self._fact("operatorName")

    @public("统一社会信用代码, the operator's unified social credit code.", article="9")
    def uscc(self) -> Fact | None:
        return self._fact("uscc")

    @public("注册地, where the operator is registered.", article="9")
    def place_registered(self) -> Fact | None:
        return self._fact("placeRegistered")

    @public("运营地, from where it is run.", article="9")
    def place_operated(self) -> Fact | None:
        return self._fact("placeOperated")

    @public("主要经营或业务范围, an organisation's business scope.", article="15")
    def business_scope(self) -> Fact | None:
        return self._fact("businessScope")

    @public("联系方式, how to reach the operator.", article="9")
    def contact(self) -> Fact | None:
        return self._fact("contact")

    @public("全部公示事项, all public facts in the record's order.", article="9")
    def facts(self) -> list[Fact]:
        shown = (Fact.of(name, fact) for name, fact in self.face.document["facts"].items())
        return [fact for fact in shown if fact is not None]

    def _fact(self, name: str) -> Fact | None:
        return Fact.of(name, self.face.document["facts"].get(name))
