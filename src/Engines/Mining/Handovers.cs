using System.Runtime.InteropServices;

namespace Shouwen.Engines.Mining;

/// <summary>Work that goes from one to another in the same case; from somebody to themselves where they go on with it.</summary>
/// <param name="From">The place of who did what came before, among the names of the column.</param>
/// <param name="To">The place of who did what directly followed.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="Waiting">From the end of the one to the beginning of the other, once each time.</param>
/// <param name="Working">The same in working time; null without a calendar.</param>
public sealed record Handover(int From, int To, int Cases, TimeFigures Waiting, TimeFigures? Working)
{
    /// <summary>How often.</summary>
    public int Count => Waiting.Count;

    /// <summary>From the end of the one to the beginning of the other.</summary>
    public double MeanSeconds => Waiting.Mean!.Value;

    /// <summary>The hand-over-of-work network (van der Aalst, Reijers and Song 2005), most frequent first; empty where the log does not say who did what.</summary>
    public static IReadOnlyList<Handover> Of(EventLog log) => log.Resources is { } who ? Of(log, who) : [];

    /// <summary>The same between the values of any column: people, teams, lines.</summary>
    public static IReadOnlyList<Handover> Of(EventLog log, CodedColumn between, OpenTime? open = null)
    {
        var (who, found) = (between.Codes, new Dictionary<(int From, int To), Sum>());
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
            {
                if (who[i - 1] < 0 || who[i] < 0) continue;
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(found, (who[i - 1], who[i]), out _);
                sum ??= new();
                var from = log.EndOf(i - 1);
                var wait = Math.Max(0, log.Times[i] - from);
                sum.Waits.Add(wait);
                if (open is not null) sum.Working.Add(wait == 0 ? 0 : open.Between(from, log.Times[i]));
                if (sum.Last != one) sum.Cases++;
                sum.Last = one;
            }
        }

        return [.. found.OrderByDescending(pair => pair.Value.Waits.Count).ThenBy(pair => pair.Key).Select(pair => new Handover(
            pair.Key.From, pair.Key.To, pair.Value.Cases, TimeFigures.Of(CollectionsMarshal.AsSpan(pair.Value.Waits)), open is null ? null : TimeFigures.Of(CollectionsMarshal.AsSpan(pair.Value.Working))))];
    }

    /// <summary>How often each case goes from one to another, who are not the same.</summary>
    public static int[] PerCase(EventLog log, CodedColumn between)
    {
        var (who, counts) = (between.Codes, new int[log.Cases.Count]);
        for (var one = 0; one < counts.Length; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++) if (who[i - 1] >= 0 && who[i] >= 0 && who[i - 1] != who[i]) counts[one]++;
        }

        return counts;
    }

    private sealed class Sum
    {
        public List<long> Waits { get; } = [];
        public List<long> Working { get; } = [];
        public int Cases { get; set; }
        public int Last { get; set; } = -1;
    }
}
