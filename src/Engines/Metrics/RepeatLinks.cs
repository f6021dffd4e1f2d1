using System.Runtime.InteropServices;

namespace Shouwen.Engines.Metrics;

/// <summary>Finds, for each contact, the same customer's next contact on the same topic. Takes days from the last to the first.</summary>
public sealed class RepeatLinks
{
    /// <summary>No window may be longer, so a changed day can change the links of so many days before it.</summary>
    public const int HorizonDays = 31;

    private const long HorizonSeconds = HorizonDays * 86_400L;

    /// <summary>Starts of the last days given and of those before them: what is out of sight is forgotten.</summary>
    private Dictionary<(long Customer, int Topic), long> near = [], far = [];
    private int turnedAt = int.MinValue;

    /// <summary>Fills NextSeconds of one day, seeing the days given before, which must be later ones.</summary>
    public void Fill(ContactDay day)
    {
        Turn(day.Date.DayNumber);
        var topics = day.Of(Dim.Topic);
        for (var i = day.Count - 1; i >= 0; i--)
        {
            day.NextSeconds[i] = ContactDay.NoNext;
            if (day.Customers[i] == 0 || (day.Flags[i] & (byte)ContactFlags.Outbound) != 0) continue;
            var key = (day.Customers[i], topics[i]);
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(near, key, out var known);
            if (!known) known = far.TryGetValue(key, out next);
            var gap = next - day.StartedSeconds[i];
            if (known && gap <= HorizonSeconds) day.NextSeconds[i] = (int)gap;
            next = day.StartedSeconds[i];
        }
    }

    /// <summary>Every horizon's days the near ones become the far ones; the far ones before are too late to be next to anything.</summary>
    private void Turn(int day)
    {
        if (turnedAt == int.MinValue) turnedAt = day;
        if (turnedAt - day <= HorizonDays) return;
        (near, far, turnedAt) = ([], near, day);
    }
}
