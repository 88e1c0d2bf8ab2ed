//! `touchstone serve`

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use anyhow::{Context, anyhow};
use clap::Args;
use tokio::net::TcpListener;
use touchstone_server::{App, Config};
use tracing_subscriber::EnvFilter;

/// What every command that opens an installation needs to know.
#[derive(Debug, Args)]
pub(crate) struct Place {
    /// The folder with the embedded database; made when it is missing.
    #[arg(long, env = "TOUCHSTONE_DATA", default_value = "touchstone-data", value_name = "FOLDER")]
    data: PathBuf,
    /// A PostgreSQL server instead of the embedded database: `postgres://user@host/database`
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    database_url: Option<String>,
}

impl Place {
    pub(crate) fn config(self) -> Config {
        Config { database_url: self.database_url, ..Config::new(self.data) }
    }
}

/// Run the server.
///
/// Without further options it keeps everything in the folder `touchstone-data` and listens on this machine alone. Open
/// the address that it prints; the first visit sets it up. Stop it with Ctrl-C: nothing that was saved is lost.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen.
    #[arg(long, env = "TOUCHSTONE_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    #[command(flatten)]
    place: Place,
    /// The address people use, when a proxy stands before it: `https://hire.example.com`
    #[arg(long, env = "TOUCHSTONE_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// How many sign-ins a minute one e-mail address may try.
    #[arg(long, default_value_t = 30, value_name = "N")]
    sign_in_attempts: u32,
}

impl Serve {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
        runtime()?.block_on(self.serve())?;
        Ok(ExitCode::SUCCESS)
    }

    async fn serve(self) -> anyhow::Result<()> {
        let listen = self.listen;
        let listener =
            TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
        let config = Config {
            listen: listener.local_addr()?,
            public_url: self.public_url,
            sign_in_attempts_per_minute: self.sign_in_attempts,
            ..self.place.config()
        };
        let app = start(config).await?;
        announce(&app).await?;
        let worker = touchstone_server::housekeeping::worker(&app);
        let (wake, stop) = (app.wake.subscribe(), app.stopped());
        let worker = tokio::spawn(async move { worker.run(wake, stop).await });
        let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
        let stopping = app.clone();
        axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                stop_signal().await;
                stopping.stop();
            })
            .await?;
        worker.await?;
        app.db.close().await;
        Ok(())
    }
}

/// Opens the installation.
pub(crate) async fn start(config: Config) -> anyhow::Result<App> {
    App::start(config).await.map_err(|problem| anyhow!("cannot open the installation: {}", problem.detail))
}

/// The runtime that everything asynchronous runs on.
pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

async fn announce(app: &App) -> anyhow::Result<()> {
    println!("Touchstone is at {}", app.config.base_url());
    println!("The key that signs its record: {}", app.signer.fingerprint());
    let needed =
        touchstone_server::identity::needs_setup(app).await.map_err(|problem| anyhow!(problem.detail))?;
    if needed {
        println!("Set-up from another machine asks for the code {}", app.setup_code);
    }
    Ok(())
}

async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => (),
        _ = terminate.recv() => (),
    }
}
