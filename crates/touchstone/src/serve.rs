//! `touchstone serve`

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context, anyhow};
use clap::Args;
use tokio::net::TcpListener;
use touchstone_server::{
    App, Config,
    config::{IpNet, RateLimits},
};
use tracing_subscriber::EnvFilter;

use crate::worker::{CodeRuns, run_code};

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
    /// A proxy before the server, or a network of them, whose X-Forwarded-For is believed. May be given several times.
    #[arg(long, env = "TOUCHSTONE_TRUSTED_PROXY", value_name = "ADDRESS", value_delimiter = ',', value_parser = network)]
    trusted_proxy: Vec<IpNet>,
    /// Run no programs of candidates in this process: `touchstone worker --sandbox` does, or nobody.
    #[arg(long, env = "TOUCHSTONE_NO_SANDBOX", help_heading = "Programs of candidates")]
    no_sandbox: bool,
    #[command(flatten)]
    code_runs: CodeRuns,
    #[command(flatten)]
    limits: Limits,
    /// How the log is written to standard error: lines for people, or one JSON object a line.
    #[arg(long, env = "TOUCHSTONE_LOG_FORMAT", value_enum, default_value = "text", value_name = "FORMAT")]
    log_format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LogFormat {
    Text,
    Json,
}

/// How much anybody may ask. Nought sets no limit.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits")]
struct Limits {
    /// Requests a minute of one signed-in person or of one API token. A fifth of them may come at once.
    #[arg(long, default_value_t = RateLimits::default().requests_per_minute, value_name = "N")]
    requests_per_minute: u32,
    /// Requests a minute of one address where nobody is signed in. A fifth of them may come at once.
    #[arg(long, default_value_t = RateLimits::default().guest_requests_per_minute, value_name = "N")]
    guest_requests_per_minute: u32,
    /// How many sign-ins a minute one e-mail address may try.
    #[arg(long, default_value_t = RateLimits::default().sign_in_attempts_per_minute, value_name = "N")]
    sign_in_attempts: u32,
    /// How many sign-ins, set-ups and invitations a minute one network address may try.
    #[arg(long, default_value_t = RateLimits::default().sign_in_attempts_per_minute_by_address, value_name = "N")]
    sign_in_attempts_by_address: u32,
    /// Requests a minute of one candidate's page.
    #[arg(long, default_value_t = RateLimits::default().portal_requests_per_minute, value_name = "N")]
    portal_requests_per_minute: u32,
}

impl From<Limits> for RateLimits {
    fn from(limits: Limits) -> Self {
        Self {
            requests_per_minute: limits.requests_per_minute,
            guest_requests_per_minute: limits.guest_requests_per_minute,
            sign_in_attempts_per_minute: limits.sign_in_attempts,
            sign_in_attempts_per_minute_by_address: limits.sign_in_attempts_by_address,
            portal_requests_per_minute: limits.portal_requests_per_minute,
        }
    }
}

/// An address, `192.0.2.7`, or a network, `192.0.2.0/24`.
fn network(text: &str) -> Result<IpNet, String> {
    let address = text.parse::<IpAddr>().map(IpNet::from);
    address.or_else(|_| text.parse()).map_err(|_| "must be like 192.0.2.7 or 192.0.2.0/24".to_owned())
}

impl Serve {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        log(self.log_format);
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
            trusted_proxies: self.trusted_proxy,
            rate_limits: self.limits.into(),
            grade_allow: self.code_runs.grade_allow.clone(),
            ..self.place.config()
        };
        let app = start(config).await?;
        announce(&app).await?;
        let worker = touchstone_server::housekeeping::worker(&app);
        let (wake, stop) = (app.wake.subscribe(), app.stopped());
        let worker = tokio::spawn(async move { worker.run(wake, stop).await });
        if self.no_sandbox {
            tracing::info!("programs of candidates are left to others");
        }
        let code =
            (!self.no_sandbox).then(|| tokio::spawn(run_code(app.clone(), self.code_runs, app.stopped())));
        let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
        let stopping = app.clone();
        axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                stop_signal().await;
                stopping.stop();
            })
            .await?;
        worker.await?;
        if let Some(code) = code {
            code.await?;
        }
        app.db.close().await;
        Ok(())
    }
}

/// Writes what happens to standard error.
pub(crate) fn log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}

/// Opens the installation.
pub(crate) async fn start(config: Config) -> anyhow::Result<App> {
    let started = App::start(config).await;
    let mut app = started.map_err(|problem| anyhow!("cannot open the installation: {}", problem.detail))?;
    app.importer = crate::read_document::import;
    app.resume_reader = crate::read_document::resume_for_server;
    Ok(app)
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

pub(crate) async fn stop_signal() {
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
