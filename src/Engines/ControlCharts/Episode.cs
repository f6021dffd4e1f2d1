namespace Shouwen.Engines.ControlCharts;

/// <summary>A stretch of points that is not like chance, however many rules say so.</summary>
/// <param name="From">Its first point, from 0.</param>
/// <param name="To">Its last point.</param>
/// <param name="Side">1 above the centre, -1 below it, 0 for patterns that lie on both sides.</param>
/// <param name="Rules">Those that fire, the plainest first.</param>
public sealed record Episode(int From, int To, int Side, IReadOnlyList<ChartRule> Rules);

/// <summary>Puts the signals of a chart together to what people would call one change.</summary>
public static class Episodes
{
    /// <summary>From what needs no explaining to what needs most.</summary>
    private static readonly Pattern[] Plainest =
        [Pattern.Beyond, Pattern.OneSide, Pattern.Trend, Pattern.NearLimit, Pattern.FarOut, Pattern.Avoiding, Pattern.Hugging, Pattern.Alternating];

    /// <summary>What overlaps or follows at once on the same side is one episode; the newest first. Excluded points and missing ones do not part what they lie within.</summary>
    /// <param name="chart">With its signals.</param>
    /// <param name="skipped">Points that do not count.</param>
    public static IReadOnlyList<Episode> Of(ControlChart chart, IReadOnlySet<int> skipped)
    {
        var open = new List<Growing>();
        var spells = chart.Signals.SelectMany(signal => SpellsOf(chart, signal, skipped)).OrderBy(spell => spell.From).ThenBy(spell => spell.To);
        foreach (var spell in spells)
        {
            var last = open.FindLast(one => one.Side == spell.Side);
            if (last is null || spell.From > After(last.To, skipped)) open.Add(last = new(spell.Side, spell.From));
            last.Add(spell);
        }

        return [.. open.Select(one => one.Done()).OrderByDescending(one => one.To).ThenByDescending(one => one.From)];
    }

    private static IEnumerable<Spell> SpellsOf(ControlChart chart, ChartSignal signal, IReadOnlySet<int> skipped)
    {
        var (spell, way) = ((Spell?)null, 0);
        foreach (var at in signal.Points)
        {
            // A trend may cross the centre and is one all the same; it ends where it turns, on the side that it has come to.
            var isTrend = signal.Rule.Pattern == Pattern.Trend;
            var side = SideOf(chart, signal.Rule.Pattern, at);
            var goes = isTrend && spell is not null ? chart.Values[at].CompareTo(chart.Values[spell.To]) : side;
            if (spell is not null && at <= After(spell.To, skipped) && (goes == way || (isTrend && spell.From == spell.To))) (spell, way) = (spell with { To = at, Side = side }, goes);
            else
            {
                if (spell is not null) yield return spell;
                (spell, way) = (new(side, at, at, signal), side);
            }
        }

        if (spell is not null) yield return spell;
    }

    private static int SideOf(ControlChart chart, Pattern pattern, int at) =>
        pattern is Pattern.Hugging or Pattern.Avoiding or Pattern.Alternating || double.IsNaN(chart.Centre[at]) ? 0 : chart.Values[at].CompareTo(chart.Centre[at]);

    private static int After(int at, IReadOnlySet<int> skipped)
    {
        do at++;
        while (skipped.Contains(at));
        return at;
    }

    private sealed record Spell(int Side, int From, int To, ChartSignal Signal);

    private sealed class Growing(int side, int from)
    {
        private readonly List<ChartRule> rules = [];

        public int Side => side;
        public int From { get; } = from;
        public int To { get; private set; } = from;

        public void Add(Spell spell)
        {
            To = Math.Max(To, spell.To);
            if (!rules.Contains(spell.Signal.Rule)) rules.Add(spell.Signal.Rule);
        }

        public Episode Done() => new(From, To, side, [.. rules.OrderBy(rule => Array.IndexOf(Plainest, rule.Pattern))]);
    }
}
