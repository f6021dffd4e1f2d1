using MathNet.Numerics;

namespace Shouwen.Engines.Comparing;

/// <summary>Fisher's exact test (1935): of all tables with the same margins, those no likelier than the one found.</summary>
public static class Fisher
{
    /// <summary>Likelier by so little is rounding, as in R.</summary>
    private const double AsLikely = 1 + 1e-7;

    private const int MostStates = 1_000_000;
    private const int MostSteps = 20_000_000;

    /// <summary>
    /// Of any table; of two by two with the odds ratio that makes the count found the likeliest, and its interval. R looks for these two with a tolerance of 1e-4: `likeR` does its search, so
    /// that even its rounding is met.
    /// </summary>
    public static Test Of(CountTable table, double level = 0.95, bool likeR = false)
    {
        if (table.Df == 0) return table.None(TestKind.Fisher);
        if (table.Counts.Any(row => row.Any(count => count != Math.Floor(count)))) throw new ArgumentException("Fisher's test is of whole counts.", nameof(table));
        return table.Rows.Length == 2 && table.Columns.Length == 2 ? TwoByTwo(table.Counts, level, likeR) : Larger(table);
    }

    private static Test TwoByTwo(double[][] counts, double level, bool likeR)
    {
        var (found, ofFirst, ofSecond, drawn) = (counts[0][0], counts[0][0] + counts[1][0], counts[0][1] + counts[1][1], counts[0][0] + counts[0][1]);
        var odds = new OddsOfTable(Math.Max(0, drawn - ofSecond), Math.Min(drawn, ofFirst), x => Ways(ofFirst, x) + Ways(ofSecond, drawn - x));
        var chances = odds.Chances(1);
        var limit = chances[(int)(found - odds.Low)] * AsLikely;
        var p = Math.Min(1, chances.Where(chance => chance <= limit).Sum());
        var interval = new Bounds(odds.LowerOdds(found, (1 - level) / 2, likeR), odds.UpperOdds(found, (1 - level) / 2, likeR));
        var estimate = odds.LikeliestOdds(found, likeR);

        // Nothing on one side leaves an end open: a bound without a number is no interval.
        return new(TestKind.Fisher, P: p, Estimate: double.IsFinite(estimate) ? estimate : null, Interval: double.IsFinite(interval.High) ? interval : null);
    }

    /// <summary>
    /// Column by column: what is left of the rows, in any order, and how likely each way to it was. Ways that are as likely go on together; those of which every end is unlikely enough, or none,
    /// are done at once (Mehta and Patel 1983).
    /// </summary>
    private static Test Larger(CountTable table)
    {
        var isTall = table.Rows.Length > table.Columns.Length;
        int[] kept = [.. (isTall ? table.Columns : table.Rows).Select(count => (int)count).Order()], filled = [.. (isTall ? table.Rows : table.Columns).Select(count => (int)count).OrderDescending()];
        var found = table.Counts.Sum(row => row.Sum(count => SpecialFunctions.GammaLn(count + 1))) - Math.Log(AsLikely);
        var margins = table.Rows.Concat(table.Columns).Sum(count => SpecialFunctions.GammaLn(count + 1)) - SpecialFunctions.GammaLn(table.Total + 1);
        if (kept.Length * Math.Log2(kept[^1] + 1) > 62) return Test.None(TestKind.Fisher, NoFigure.TooLarge);
        var (ways, p, steps) = (new Dictionary<(long Left, long Cost), (int[] Left, double Cost, double Ways)> { [(0, 0)] = (kept, 0, 1) }, 0.0, 0L);
        for (var column = 0; column < filled.Length; column++)
        {
            var (next, ahead) = (new Dictionary<(long, long), (int[] Left, double Cost, double Ways)>(), filled[(column + 1)..]);
            foreach (var (left, cost, number) in ways.Values)
            {
                foreach (var (rest, more) in Fillings(left, filled[column]))
                {
                    if (++steps > MostSteps || next.Count > MostStates) return Test.None(TestKind.Fisher, NoFigure.TooLarge);
                    var sofar = cost + more;
                    if (sofar + MostCost(rest, ahead) < found) continue;
                    if (sofar + LeastCost(rest, ahead) >= found)
                    {
                        p += number * Math.Exp(margins - sofar + SpecialFunctions.FactorialLn(ahead.Sum()) - rest.Sum(SpecialFunctions.FactorialLn) - ahead.Sum(SpecialFunctions.FactorialLn));
                        continue;
                    }

                    // Costs are told apart to nine digits, which is less than what counts as likelier.
                    var key = (rest.Aggregate(0L, (sum, count) => (sum * (kept[^1] + 1)) + count), (long)Math.Round(sofar * 1e9));
                    next[key] = next.TryGetValue(key, out var same) ? (rest, same.Cost, same.Ways + number) : (rest, sofar, number);
                }
            }

            ways = next;
        }

        return new(TestKind.Fisher, P: Math.Min(1, p));
    }

    /// <summary>At most: each row, or each column, in one piece.</summary>
    private static double MostCost(int[] rows, int[] columns) => Math.Min(rows.Sum(SpecialFunctions.FactorialLn), columns.Sum(SpecialFunctions.FactorialLn));

    /// <summary>At least: each row, or each column, shared out evenly.</summary>
    private static double LeastCost(int[] rows, int[] columns)
    {
        static double Even(int[] of, int among) => among == 0 ? 0 : of.Sum(count => ((among - (count % among)) * SpecialFunctions.FactorialLn(count / among)) + (count % among * SpecialFunctions.FactorialLn((count / among) + 1)));
        return Math.Max(Even(rows, columns.Length), Even(columns, rows.Length));
    }

    /// <summary>Ways to take a column from what is left of the rows; what remains is in order.</summary>
    private static IEnumerable<(int[] Remaining, double Cost)> Fillings(int[] left, int column)
    {
        var stack = new Stack<(int Row, int Need, double Cost, int[] Free)>([(0, column, 0.0, left)]);
        while (stack.TryPop(out var at))
        {
            var beyond = 0;
            for (var row = at.Row + 1; row < left.Length; row++) beyond += at.Free[row];
            for (var take = Math.Max(0, at.Need - beyond); take <= Math.Min(at.Need, at.Free[at.Row]); take++)
            {
                var (free, cost) = ((int[])at.Free.Clone(), at.Cost + SpecialFunctions.FactorialLn(take));
                free[at.Row] -= take;
                if (at.Row < left.Length - 1)
                {
                    stack.Push((at.Row + 1, at.Need - take, cost, free));
                    continue;
                }

                Array.Sort(free);
                yield return (free, cost);
            }
        }
    }

    private static double Ways(double of, double drawn) => SpecialFunctions.GammaLn(of + 1) - SpecialFunctions.GammaLn(drawn + 1) - SpecialFunctions.GammaLn(of - drawn + 1);
}
