namespace Shouwen.Engines.Mining;

/// <summary>An activity that cases have more than once.</summary>
/// <param name="Activity">Its place among the log's activities.</param>
/// <param name="Cases">Cases that have it more than once.</param>
/// <param name="Repeats">Events of it beyond the first of each case.</param>
/// <param name="AtOnce">Cases in which it directly follows itself.</param>
/// <param name="Returns">Cases that come back to it after something else.</param>
public sealed record RepeatedActivity(int Activity, int Cases, int Repeats, int AtOnce, int Returns);

/// <summary>A case handed from one to another and straight back.</summary>
/// <param name="One">The place of who had it, gave it away and got it back.</param>
/// <param name="Other">The place of who had it in between.</param>
/// <param name="Count">How often.</param>
/// <param name="Cases">In how many cases.</param>
public sealed record PingPong(int One, int Other, int Count, int Cases)
{
    /// <summary>The pairs, most frequent first, and in how many cases there is any, between the values of a column: people, teams, lines.</summary>
    public static (IReadOnlyList<PingPong> Pairs, int Cases) Of(EventLog log, CodedColumn between)
    {
        var (found, cases) = (new Dictionary<(int, int), (int Count, int Cases, int Last)>(), 0);
        for (var one = 0; one < log.Cases.Count; one++)
        {
            var (before, now, any) = (-1, -1, false);
            foreach (var who in between.Codes.AsSpan(log.CaseStarts[one], log.CaseStarts[one + 1] - log.CaseStarts[one]))
            {
                if (who == now) continue;
                if (who >= 0 && now >= 0 && who == before)
                {
                    var pair = found.GetValueOrDefault((who, now), (0, 0, -1));
                    found[(who, now)] = (pair.Item1 + 1, pair.Item2 + (pair.Item3 == one ? 0 : 1), one);
                    any = true;
                }

                (before, now) = (now, who);
            }

            if (any) cases++;
        }

        return ([.. found.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).Select(pair => new PingPong(pair.Key.Item1, pair.Key.Item2, pair.Value.Count, pair.Value.Cases))], cases);
    }
}

/// <summary>Work that is done again.</summary>
/// <param name="Cases">Cases with any activity more than once.</param>
/// <param name="Activities">Of most cases first.</param>
/// <param name="PingPong">Most frequent first; empty where the log does not say who did what.</param>
/// <param name="PingPongCases">Cases with any of it.</param>
/// <param name="With">How long cases with rework take.</param>
/// <param name="Without">How long the others take.</param>
public sealed record Rework(int Cases, IReadOnlyList<RepeatedActivity> Activities, IReadOnlyList<PingPong> PingPong, int PingPongCases, TimeFigures With, TimeFigures Without)
{
    /// <summary>What is done again in a log whose variants are known.</summary>
    public static Rework Of(EventLog log, IReadOnlyList<Variant> variants)
    {
        var repeated = new Repeats(log.Activities.Names.Count);
        var (with, without) = (new List<long>(), new List<long>());
        foreach (var variant in variants)
        {
            var times = repeated.Add(variant) ? with : without;
            foreach (var one in variant.Cases) times.Add(log.DurationOf(one));
        }

        var (pairs, pairCases) = log.Resources is { } who ? Mining.PingPong.Of(log, who) : ([], 0);
        return new(with.Count, repeated.Found(), pairs, pairCases, TimeFigures.Of(with.ToArray()), TimeFigures.Of(without.ToArray()));
    }

    private sealed class Repeats(int size)
    {
        private readonly (int Cases, int Repeats, int AtOnce, int Returns)[] sums = new (int, int, int, int)[size];
        private readonly int[] counts = new int[size];
        private readonly bool[] atOnce = new bool[size];
        private readonly bool[] returns = new bool[size];

        /// <summary>True when the variant has anything more than once.</summary>
        public bool Add(Variant variant)
        {
            var (trace, any) = (variant.Trace, false);
            for (var i = 0; i < trace.Length; i++)
            {
                if (counts[trace[i]]++ > 0) (any, atOnce[trace[i]], returns[trace[i]]) = (true, atOnce[trace[i]] || trace[i - 1] == trace[i], returns[trace[i]] || trace[i - 1] != trace[i]);
            }

            foreach (var activity in trace)
            {
                if (counts[activity] > 1)
                {
                    ref var sum = ref sums[activity];
                    var cases = variant.Cases.Length;
                    sum = (sum.Cases + cases, sum.Repeats + ((counts[activity] - 1) * cases), sum.AtOnce + (atOnce[activity] ? cases : 0), sum.Returns + (returns[activity] ? cases : 0));
                }

                (counts[activity], atOnce[activity], returns[activity]) = (0, false, false);
            }

            return any;
        }

        public List<RepeatedActivity> Found() =>
            [.. sums.Index().Where(one => one.Item.Cases > 0).OrderByDescending(one => one.Item.Cases).Select(one => new RepeatedActivity(one.Index, one.Item.Cases, one.Item.Repeats, one.Item.AtOnce, one.Item.Returns))];
    }
}
