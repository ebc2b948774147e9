"""`gongshi serve | migrate | demo | token | schema`."""

import asyncio
from datetime import timedelta
from typing import Annotated

import typer

from rules.vocabulary import Role

main = typer.Typer(help="Gongshi 公示: the public-account register that anyone can check.")


@main.command()
def migrate() -> None:
    """Bring the database to this version."""
    from models import database
    from settings import Settings

    settings = Settings()
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(database.migrate(settings.database))
    typer.echo("The database is up to date.")


@main.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    workers: Annotated[int, typer.Option(help="Processes.")] = 1,
) -> None:
    """Serve the register."""
    import uvicorn

    from settings import Settings

    settings = Settings()
    uvicorn.run(
        "app:serve_app",
        factory=True,
        host=host or settings.host,
        port=port or settings.port,
        workers=workers,
        log_config=None,
        ws_max_size=256 * 1024,
        timeout_graceful_shutdown=5,
        server_header=False,
    )


@main.command()
def token(
    roles: Annotated[list[Role], typer.Option("--role", help="What the bearer is.")],
    subject: Annotated[str, typer.Option("--subject", help="Whom it stands for.")],
    hours: Annotated[int, typer.Option(help="How long it is good.")] = 12,
    scope: Annotated[
        list[str] | None, typer.Option(help="A machine client's powers; makes it one.")
    ] = None,
) -> None:
    """Print a bearer token signed with the register's own key."""
    from app import issuer_of, register_of
    from settings import Settings

    settings = Settings()
    register = register_of(settings)
    typer.echo(
        issuer_of(settings, register).issue(
            subject,
            roles,
            now=register.clock.now(),
            lifetime=timedelta(hours=hours),
            scopes=scope or (),
            client=bool(scope),
        )
    )


@main.command()
def schema() -> None:
    """Print the GraphQL schema."""
    from schema.graph import graph

    typer.echo(graph.as_str())
