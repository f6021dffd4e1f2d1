using System.Runtime.InteropServices;

namespace Shouwen.Engines.Metrics;

/// <summary>Finds, for each contact, the same customer's next contact on the same topic. Takes days from the last to the first.</summary>
public sealed class RepeatLinks
{
    /// <summary>No window may be longer, so a changed day can change the links of so many days before it.</summary>
    public const int HorizonDays = 31;

    private const long HorizonSeconds = HorizonDays * 86_400L;

    private readonly Dictionary<(long Customer, int Topic), long> nextStart = [];

    /// <summary>Fills NextSeconds of one day, seeing the days given before, which must be later ones.</summary>
    public void Fill(ContactDay day)
    {
        var topics = day.Of(Dim.Topic);
        for (var i = day.Count - 1; i >= 0; i--)
        {
            day.NextSeconds[i] = ContactDay.NoNext;
            if (day.Customers[i] == 0 || (day.Flags[i] & (byte)ContactFlags.Outbound) != 0) continue;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(nextStart, (day.Customers[i], topics[i]), out var known);
            var gap = next - day.StartedSeconds[i];
            if (known && gap <= HorizonSeconds) day.NextSeconds[i] = (int)gap;
            next = day.StartedSeconds[i];
        }
    }
}
