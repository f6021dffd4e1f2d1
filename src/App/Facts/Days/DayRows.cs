using Shouwen.App.Facts.Contacts;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Days;

/// <summary>What a contact contributes to its date's columns; -1 is an unknown duration, 0 an unknown member or customer.</summary>
internal struct DayRow
{
    public long Id, StartedMilliseconds, Customer;
    public int Wait, Talk, Hold, Wrap;
    public short Minute;
    public byte Outcome, Flags;
    public MemberIds Members;
}

/// <summary>Rows of one date, in the order of their start, as columns.</summary>
internal static class DayRows
{
    public static ContactDay ToColumns(DateOnly date, List<DayRow> rows)
    {
        var day = new ContactDay(date, rows.Count);
        for (var i = 0; i < rows.Count; i++) Put(day, i, rows[i]);
        return day;
    }

    private static void Put(ContactDay day, int i, in DayRow row)
    {
        day.Ids[i] = row.Id;
        day.StartedSeconds[i] = row.StartedMilliseconds / 1000;
        day.LocalMinutes[i] = row.Minute;
        day.Outcomes[i] = row.Outcome;
        day.Flags[i] = row.Flags;
        day.Wait[i] = row.Wait;
        day.Talk[i] = row.Talk;
        day.Hold[i] = row.Hold;
        day.Wrap[i] = row.Wrap;
        day.Customers[i] = row.Customer;
        for (var dim = 0; dim < day.Dims.Length; dim++) day.Dims[dim][i] = row.Members[dim];
    }
}
