//! Limits as they are written on a command line: `wall=10s,memory=256M`.

use std::{fmt, str::FromStr, time::Duration};

use touchstone_sandbox::Limits;

/// The largest of each limit: beyond it, a run is no longer a try.
const MAX_WALL: Duration = Duration::from_hours(1);
const MAX_BYTES: u64 = 4 << 30;
const MAX_FILES: u64 = 65_536;

/// What a run may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct RunLimits(Limits);

impl From<RunLimits> for Limits {
    fn from(limits: RunLimits) -> Self {
        limits.0
    }
}

impl fmt::Display for RunLimits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Limits { wall, cpu, memory, output, file_size, open_files, .. } = self.0;
        let mib = |bytes: u64| bytes >> 20;
        write!(
            formatter,
            "wall={}s,cpu={}s,memory={}M,output={}M,file={}M,files={open_files}",
            wall.as_secs_f64(),
            cpu.as_secs_f64(),
            mib(memory),
            mib(output),
            mib(file_size),
        )
    }
}

impl FromStr for RunLimits {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut limits = Limits::default();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let Some((name, value)) = part.split_once('=') else {
                return Err(format!("“{part}” is no limit: write it as name=value"));
            };
            match name.trim() {
                "wall" => limits.wall = time(value)?,
                "cpu" => limits.cpu = time(value)?,
                "memory" => limits.memory = size(value)?,
                "output" => limits.output = size(value)?,
                "file" => limits.file_size = size(value)?,
                "files" => limits.open_files = count(value)?,
                other => {
                    return Err(format!(
                        "there is no limit “{other}”; there are wall, cpu, memory, output, file and files"
                    ));
                }
            }
        }
        Ok(Self(limits))
    }
}

/// `10s`, `1.5s`, `500ms`; seconds without a unit.
fn time(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let (number, unit) = match text.strip_suffix("ms") {
        Some(number) => (number, 0.001),
        None => (text.strip_suffix('s').unwrap_or(text), 1.0),
    };
    let seconds = number.trim().parse::<f64>().ok().map(|number| number * unit);
    let within = seconds.filter(|seconds| *seconds > 0.0 && *seconds <= MAX_WALL.as_secs_f64());
    let error = || format!("“{text}” is no time of more than 0 and at most an hour: write 10s or 500ms");
    within.map(Duration::from_secs_f64).ok_or_else(error)
}

/// `256M`, `64K`, `1G`; bytes without a unit.
fn size(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let unit = match text.chars().last() {
        Some('K' | 'k') => 1 << 10,
        Some('M' | 'm') => 1 << 20,
        Some('G' | 'g') => 1 << 30,
        _ => 1,
    };
    let number = if unit == 1 { text } else { &text[..text.len() - 1] };
    let bytes = number.trim().parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
    let error = || format!("“{text}” is no size of more than 0 and at most 4G: write 256M or 64K");
    bytes.filter(|bytes| (1..=MAX_BYTES).contains(bytes)).ok_or_else(error)
}

fn count(text: &str) -> Result<u64, String> {
    let number = text.trim().parse().ok().filter(|number| (1..=MAX_FILES).contains(number));
    number.ok_or_else(|| format!("“{text}” is no number from 1 to {MAX_FILES}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_keeps_its_default() {
        let limits: RunLimits = "wall=500ms, memory=64M".parse().unwrap();
        assert_eq!(limits.0.wall, Duration::from_millis(500));
        assert_eq!(limits.0.memory, 64 << 20);
        assert_eq!(limits.0.cpu, Limits::default().cpu);
    }

    #[test]
    fn the_defaults_are_written_as_they_are_read() {
        let limits = RunLimits::default();
        assert_eq!(limits.to_string().parse::<RunLimits>().unwrap(), limits);
        assert_eq!(limits.0.wall, Duration::from_secs(10));
    }

    #[test]
    fn what_is_no_limit_is_named() {
        for (text, named) in [
            ("wall", "“wall” is no limit"),
            ("walls=1s", "there is no limit “walls”"),
            ("wall=0s", "“0s” is no time"),
            ("cpu=-1s", "“-1s” is no time"),
            ("cpu=NaN", "“NaN” is no time"),
            ("memory=5G", "“5G” is no size"),
            ("memory=18446744073709551615G", "is no size"),
            ("output=é", "“é” is no size"),
            ("files=0", "“0” is no number"),
        ] {
            let error = text.parse::<RunLimits>().unwrap_err();
            assert!(error.contains(named), "{text}: {error}");
        }
    }
}
