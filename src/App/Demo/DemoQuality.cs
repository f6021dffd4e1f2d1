using Shouwen.App.Quality.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// Six evaluators over five months. Planted: one of them grows milder from the third month on, until a calibration shows it; the team whose work after each call grows longer
/// also records worse; agents differ as people do.
/// </summary>
internal sealed class DemoQuality(ulong seed, DateOnly start)
{
    public const int Evaluators = 6;
    public const int Drifting = 3;

    /// <summary>Contacts with a recording: of those that wait to be judged, of those that were, and one in so many of the last days.</summary>
    public const int Waiting = 50;
    public const int Heard = 4;
    public const int RecordedDays = 14;
    public const int OneRecordedIn = 16;
    private const int Months = 5;
    private const int Size = 150;
    private const int MonthsOfDrift = 3;
    private const double NotApplicable = 0.3;
    private const double Careless = 0.04;
    private const int FirstOfRecord = 11;
    private const int LastOfRecord = 12;
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    private DateOnly ThisMonth => new(start.Year, start.Month, 1);

    public KeptQuality Of(IReadOnlyList<Guid> evaluators, Guid decider) => new(
        "call.zh-CN", "热线服务评分表", "月度抽检", Size, evaluators, decider, [.. Enumerable.Range(0, Months).Select(month => ThisMonth.AddMonths(month - Months))],
        [(ThisMonth.AddMonths(1 - Months).AddDays(5), "季度校准"), (start.AddDays(-4), "月度校准")], Zone, LevelOf);

    private int LevelOf(JudgedItem item)
    {
        var truth = new Chance(seed, Streams.Quality, (int)item.Contact, item.At);
        if (item.MayNotApply && truth.Is(NotApplicable)) return -1;
        var loss = (item.IsFatal ? 0.003 : item.IsCritical ? 0.045 : item.Levels == 2 ? 0.1 : item.Levels == 3 ? 0.22 : 0.5) * (0.5 + Chance.Trait(seed, Streams.Quality, int.Parse(item.Agent, System.Globalization.CultureInfo.InvariantCulture)));
        if (item.Team == DemoStories.DriftingTeam && item.At is >= FirstOfRecord and <= LastOfRecord) loss *= 2.2;
        var how = truth.Unit();
        // Nobody hears everything; whoever has grown mild hears what they wish to.
        var hears = new Chance(seed, Streams.Evaluators, (int)item.Contact, item.At, item.Evaluator);
        if (item.Evaluator == Drifting && DateOnly.FromDateTime(item.JudgedAt.UtcDateTime) > ThisMonth.AddMonths(-MonthsOfDrift)) loss *= 0.12;
        else if (!item.IsFatal && !item.IsCritical && hears.Is(Careless)) loss = hears.Unit();
        if (how >= loss) return 0;
        return item.Levels == 2 ? 1 : Math.Min(item.Levels - 1, 1 + (int)((item.Levels - 1) * Math.Pow(1 - (how / loss), 2.2)));
    }
}
