namespace Shouwen.Engines.Mining;

/// <summary>Work that goes from one to another in the same case; from somebody to themselves where they go on with it.</summary>
/// <param name="From">The place of who did what came before, among the log's resources.</param>
/// <param name="To">The place of who did what directly followed.</param>
/// <param name="Count">How often.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="MeanSeconds">From the end of the one to the beginning of the other.</param>
public sealed record Handover(int From, int To, int Count, int Cases, double MeanSeconds)
{
    /// <summary>The hand-over-of-work network (van der Aalst, Reijers and Song 2005), most frequent first; empty where the log does not say who did what.</summary>
    public static IReadOnlyList<Handover> Of(EventLog log)
    {
        if (log.Resources is not { Codes: var who }) return [];
        var found = new Dictionary<(int From, int To), (int Count, int Cases, long Waits, int Last)>();
        for (var one = 0; one < log.Cases.Count; one++)
        {
            for (var i = log.CaseStarts[one] + 1; i < log.CaseStarts[one + 1]; i++)
            {
                if (who[i - 1] < 0 || who[i] < 0) continue;
                var key = (who[i - 1], who[i]);
                var (count, cases, waits, last) = found.GetValueOrDefault(key, (0, 0, 0, -1));
                found[key] = (count + 1, cases + (last == one ? 0 : 1), waits + Math.Max(0, log.Times[i] - log.EndOf(i - 1)), one);
            }
        }

        return [.. found.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).Select(pair => new Handover(pair.Key.From, pair.Key.To, pair.Value.Count, pair.Value.Cases, pair.Value.Waits / 1000.0 / pair.Value.Count))];
    }
}
