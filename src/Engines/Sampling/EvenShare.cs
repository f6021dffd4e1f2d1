namespace Shouwen.Engines.Sampling;

/// <summary>Shares cases out among those who judge them, as evenly as can be, by lot.</summary>
public static class EvenShare
{
    /// <summary>For each case the place of who gets it, -1 where nobody may. Cases that few may judge are given first; of those who have fewest so far, the lot decides.</summary>
    /// <param name="keys">One a case, each another.</param>
    /// <param name="people">How many judge.</param>
    /// <param name="may">Whether a case (by place) may be given to a person (by place).</param>
    /// <param name="seed">Of the lot.</param>
    public static int[] Of(IReadOnlyList<long> keys, int people, Func<int, int, bool> may, int seed)
    {
        var (given, load) = (new int[keys.Count], new int[people]);
        var order = Enumerable.Range(0, keys.Count).Select(at => (At: at, May: Enumerable.Range(0, people).Where(person => may(at, person)).ToArray()))
            .OrderBy(one => one.May.Length).ThenBy(one => PermanentNumber.Of(seed, keys[one.At])).ThenBy(one => keys[one.At]);
        foreach (var (at, allowed) in order)
        {
            given[at] = allowed.Length == 0 ? -1 : allowed.MinBy(person => (load[person], PermanentNumber.Of(seed ^ (person + 1), keys[at])));
            if (given[at] >= 0) load[given[at]]++;
        }

        return given;
    }
}
