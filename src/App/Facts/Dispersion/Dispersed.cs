using Shouwen.Engines.Comparing;

namespace Shouwen.App.Facts.Dispersion;

/// <summary>The values of a cut's members, period by period, as far as they are made of enough to mean something.</summary>
internal static class Dispersed
{
    /// <summary>Shares and means of fewer contacts say more about chance than about anybody.</summary>
    public const int Least = 5;

    public static CrossedComponents? Of(IEnumerable<(string Member, string Period, double Value)> values)
    {
        var (members, periods) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        return CrossedComponents.Of([.. values.Select(one => new Crossed(NumberOf(members, one.Member), NumberOf(periods, one.Period), one.Value))]);
    }

    private static int NumberOf(Dictionary<string, int> known, string name)
    {
        if (!known.TryGetValue(name, out var number)) known[name] = number = known.Count;
        return number;
    }
}
