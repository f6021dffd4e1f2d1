namespace Shouwen.Engines.ControlCharts;

/// <summary>Looks for patterns, phase by phase: where limits change, a run begins anew. A missing point ends a run; excluded ones close up.</summary>
public static class FindSignals
{
    internal static IReadOnlyList<ChartSignal> In(ControlChart chart, ChartSettings settings)
    {
        var found = settings.Rules.ToDictionary(rule => rule, _ => new Hits());
        foreach (var phase in chart.Phases)
        {
            var places = DrawChart.Included(phase.From, phase.Upto, settings.Excluded);
            var (values, z, beyond) = (Of(chart.Values, places), Of(chart.Standardised, places), new bool[places.Length]);
            for (var at = 0; at < places.Length; at++) beyond[at] = values[at] > chart.Upper[places[at]] || values[at] < chart.Lower[places[at]];
            foreach (var rule in settings.Rules) Find(rule, values, z, beyond, settings.Limits, found[rule], places);
        }

        return [.. settings.Rules.Where(rule => found[rule].Completing.Count > 0).Select(rule => new ChartSignal(rule, found[rule].Completing, found[rule].Points))];
    }

    /// <summary>In points that are standardised already: centre 0, standard error 1.</summary>
    public static IReadOnlyList<ChartSignal> In(IReadOnlyList<double> standardised, IReadOnlyList<ChartRule> rules, double limits = 3)
    {
        double[] z = [.. standardised];
        var beyond = Array.ConvertAll(z, value => Math.Abs(value) > limits);
        int[] places = [.. Enumerable.Range(0, z.Length)];
        var signals = new List<ChartSignal>();
        foreach (var rule in rules)
        {
            var hits = new Hits();
            Find(rule, z, z, beyond, limits, hits, places);
            if (hits.Completing.Count > 0) signals.Add(new(rule, hits.Completing, hits.Points));
        }

        return signals;
    }

    private static double[] Of(double[] all, int[] places) => places.Length == all.Length ? all : Array.ConvertAll(places, i => all[i]);

    private static void Find(ChartRule rule, double[] values, double[] z, bool[] beyond, double limits, Hits hits, int[] places)
    {
        switch (rule.Pattern)
        {
            case Pattern.Beyond: InRow(beyond.Length, rule.Length, i => beyond[i], hits, places); break;
            case Pattern.OneSide: OneSide(rule.Length, z, hits, places); break;
            case Pattern.Trend: Steps(rule.Length, values, alternating: false, hits, places); break;
            case Pattern.Alternating: Steps(rule.Length, values, alternating: true, hits, places); break;
            case Pattern.FarOut: FarOut(rule, z, hits, places); break;
            case Pattern.NearLimit: NearLimit(rule, z, limits, hits, places); break;
            case Pattern.Hugging: InRow(z.Length, rule.Length, i => Math.Abs(z[i]) <= rule.Zone, hits, places); break;
            default: Avoiding(rule, z, hits, places); break;
        }
    }

    private static void InRow(int count, int length, Func<int, bool> isSo, Hits hits, int[] places)
    {
        var row = 0;
        for (var i = 0; i < count; i++)
        {
            row = isSo(i) ? row + 1 : 0;
            if (row >= length) hits.Add(places, i, length);
        }
    }

    private static void OneSide(int length, double[] z, Hits hits, int[] places)
    {
        var row = 0;
        for (var i = 0; i < z.Length; i++)
        {
            row = z[i] > 0 ? Math.Max(row, 0) + 1 : z[i] < 0 ? Math.Min(row, 0) - 1 : 0;
            if (Math.Abs(row) >= length) hits.Add(places, i, length);
        }
    }

    /// <summary>Steps between neighbours, each in the direction of the one before or each against it; equal neighbours and missing ones end it.</summary>
    private static void Steps(int length, double[] values, bool alternating, Hits hits, int[] places)
    {
        int steps = 0, last = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? -1 : 0;
            steps = step == 0 ? 0 : last != 0 && step == (alternating ? -last : last) ? steps + 1 : 1;
            last = step;
            if (steps >= length - 1) hits.Add(places, i, length);
        }
    }

    private static void FarOut(ChartRule rule, double[] z, Hits hits, int[] places)
    {
        for (var i = rule.Length - 1; i < z.Length; i++)
        {
            if (!(Math.Abs(z[i]) > rule.Zone)) continue;
            var side = Math.Sign(z[i]);
            var (far, whole) = (0, true);
            for (var j = i - rule.Length + 1; j <= i; j++)
            {
                whole &= !double.IsNaN(z[j]);
                if (z[j] * side > rule.Zone) far++;
            }

            if (!whole || far < rule.Of) continue;
            hits.Complete(places[i]);
            for (var j = i - rule.Length + 1; j <= i; j++)
                if (z[j] * side > rule.Zone) hits.Member(places[j]);
        }
    }

    private static void NearLimit(ChartRule rule, double[] z, double limits, Hits hits, int[] places)
    {
        var near = rule.Zone * limits;
        for (var i = rule.Length - 1; i < z.Length; i++)
        {
            var window = z.AsSpan(i - rule.Length + 1, rule.Length);
            var side = Math.Sign(double.IsNaN(z[i]) ? 0 : z[i]);
            var (close, sided) = (0, side != 0);
            foreach (var value in window)
            {
                sided &= value * side > 0;
                if (value * side > near && value * side <= limits) close++;
            }

            if (!sided || close < rule.Of) continue;
            hits.Complete(places[i]);
            for (var j = i - rule.Length + 1; j <= i; j++)
                if (z[j] * side > near && z[j] * side <= limits) hits.Member(places[j]);
        }
    }

    private static void Avoiding(ChartRule rule, double[] z, Hits hits, int[] places)
    {
        var row = 0;
        for (var i = 0; i < z.Length; i++)
        {
            row = Math.Abs(z[i]) > rule.Zone ? row + 1 : 0;
            if (row < rule.Length) continue;
            var (above, below) = (false, false);
            foreach (var value in z.AsSpan(i - rule.Length + 1, rule.Length)) (above, below) = (above || value > 0, below || value < 0);
            if (above && below) hits.Add(places, i, rule.Length);
        }
    }

    /// <summary>Points in order, each once, however many windows they are part of.</summary>
    private sealed class Hits
    {
        private readonly List<int> completing = [];
        private readonly List<int> points = [];

        public List<int> Completing => completing;
        public List<int> Points => points;

        public void Add(int[] places, int at, int length)
        {
            Complete(places[at]);
            for (var j = at - length + 1; j <= at; j++) Member(places[j]);
        }

        public void Complete(int place) => completing.Add(place);

        public void Member(int place)
        {
            if (points.Count == 0 || place > points[^1]) points.Add(place);
            else if (points.BinarySearch(place) is < 0 and var at) points.Insert(~at, place);
        }
    }
}
