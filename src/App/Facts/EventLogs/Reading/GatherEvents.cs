using System.Runtime.CompilerServices;
using System.Text;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>
/// Takes events one by one as bytes, and makes a log of them. A row's cells come in the order of <see cref="Columns"/>: case, time, the parts of the activity, then what else is asked for.
/// </summary>
internal sealed class GatherEvents
{
    private const int Case = 0;
    private const int Time = 1;
    private const int FirstPart = 2;
    private const int MostTold = 20;
    private const string Joined = "+";
    private readonly EventSpec spec;
    private readonly EventTimes times;
    private readonly (int End, int Resource, int FirstAttribute, int FirstCondition) places;
    private readonly int parts;
    private readonly byte[][][] wanted;
    private readonly ByteNames cases = new();
    private readonly ByteNames activities = new();
    private readonly ByteNames resources = new();
    private readonly ByteNames[] attributes;
    private readonly List<string> told = [];
    private readonly Dictionary<string, int> leftOut = new() { ["noCase"] = 0, ["noActivity"] = 0, ["unreadableTime"] = 0, ["unreadableEnd"] = 0, ["endBeforeTime"] = 0 };
    private readonly int[][] attributeCodes;
    private byte[] joined = new byte[256];
    private int[] caseCodes = new int[1 << 12];
    private int[] activityCodes = new int[1 << 12];
    private int[] resourceCodes = [];
    private long[] begins = new long[1 << 12];
    private long[] ends = [];
    private int count;
    private int rows;

    public GatherEvents(EventSpec spec, IReadOnlyList<string> activityParts, string timeFormat)
    {
        (this.spec, times, parts) = (spec, new(timeFormat, spec.Zone), activityParts.Count);
        string?[] behind = [spec.End, spec.Resource, .. spec.Attributes, .. spec.Only.Select(one => one.Column)];
        Columns = [spec.Case, spec.Time, .. activityParts, .. behind.OfType<string>()];
        var next = FirstPart + parts;
        places = (spec.End is null ? -1 : next++, spec.Resource is null ? -1 : next++, next, next + spec.Attributes.Count);
        (attributes, attributeCodes) = ([.. spec.Attributes.Select(_ => new ByteNames())], [.. spec.Attributes.Select(_ => new int[1 << 12])]);
        wanted = [.. spec.Only.Select(one => one.Values.Select(Encoding.UTF8.GetBytes).ToArray())];
        if (spec.End is not null) ends = new long[1 << 12];
        if (spec.Resource is not null) resourceCodes = new int[1 << 12];
    }

    /// <summary>The columns whose cells a row is to bring, in this order; one may be there twice.</summary>
    public IReadOnlyList<string> Columns { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteCell> cells, int line)
    {
        if (!IsWanted(bytes, cells)) return;
        rows++;
        var end = 0L;
        if (Of(bytes, cells[Case]) is var one && one.IsEmpty) Leave("noCase", line, spec.Case, one);
        else if (Activity(bytes, cells) is var activity && activity.IsEmpty) Leave("noActivity", line, spec.Activity, activity);
        else if (!times.TryRead(Of(bytes, cells[Time]), out var time)) Leave("unreadableTime", line, spec.Time, Of(bytes, cells[Time]));
        else if (places.End >= 0 && !TryReadEnd(Of(bytes, cells[places.End]), time, out end)) Leave("unreadableEnd", line, spec.End!, Of(bytes, cells[places.End]));
        else if (end < time && places.End >= 0) Leave("endBeforeTime", line, spec.End!, Of(bytes, cells[places.End]));
        else
        {
            if (count == caseCodes.Length) Grow();
            (caseCodes[count], activityCodes[count], begins[count]) = (cases.NumberOf(one), activities.NumberOf(activity), time);
            if (activities.Count > MineProcess.MostActivities) throw TooManyActivities();
            if (ends.Length > 0) ends[count] = end;
            if (resourceCodes.Length > 0) resourceCodes[count] = NumberOf(resources, Of(bytes, cells[places.Resource]));
            for (var i = 0; i < attributes.Length; i++) attributeCodes[i][count] = NumberOf(attributes[i], Of(bytes, cells[places.FirstAttribute + i]));
            count++;
        }
    }

    /// <summary>The log; null where not one row could be read.</summary>
    public EventFile? Done()
    {
        if (count == 0) return null;
        CodedColumn Column(ByteNames names, int[] codes) => new(names.Texts(), codes.AsSpan(0, count).ToArray());
        var log = OrderEvents.Of(
            Column(cases, caseCodes), Column(activities, activityCodes), begins.AsSpan(0, count).ToArray(), ends.Length > 0 ? ends.AsSpan(0, count).ToArray() : null,
            resourceCodes.Length > 0 ? Column(resources, resourceCodes) : null, [.. attributes.Select((names, i) => new LogAttribute(spec.Attributes[i], Column(names, attributeCodes[i])))]);
        return new(log, rows, leftOut, told);
    }

    /// <summary>Why there is no log.</summary>
    public IReadOnlyList<string> Nothing() => rows == 0
        ? [spec.Only.Count > 0 ? "No row meets the condition." : "The file has a header and no rows."]
        : ["No row could be read.", .. told];

    private static int NumberOf(ByteNames names, ReadOnlySpan<byte> text) => text.IsEmpty ? -1 : names.NumberOf(text);

    private static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes, ByteCell cell)
    {
        var text = bytes.Slice(cell.At, cell.Length);
        return text is [] || (text[0] > ' ' && text[^1] > ' ') ? text : text.Trim(" \t"u8);
    }

    private ReadOnlySpan<byte> Activity(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteCell> cells)
    {
        if (parts == 1) return Of(bytes, cells[FirstPart]);
        var length = 0;
        for (var i = 0; i < parts; i++)
        {
            var part = Of(bytes, cells[FirstPart + i]);
            while (length + part.Length + 1 > joined.Length) Array.Resize(ref joined, joined.Length * 2);
            if (i > 0) joined[length++] = (byte)Joined[0];
            part.CopyTo(joined.AsSpan(length));
            length += part.Length;
        }

        return length < parts ? [] : joined.AsSpan(0, length);
    }

    /// <summary>What has no end is over when it begins.</summary>
    private bool TryReadEnd(ReadOnlySpan<byte> text, long time, out long end)
    {
        end = time;
        return text.IsEmpty || times.TryRead(text, out end);
    }

    private bool IsWanted(ReadOnlySpan<byte> bytes, ReadOnlySpan<ByteCell> cells)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var text = Of(bytes, cells[places.FirstCondition + i]);
            var any = false;
            foreach (var value in wanted[i]) any |= text.SequenceEqual(value);
            if (!any) return false;
        }

        return true;
    }

    private void Leave(string reason, int line, string column, ReadOnlySpan<byte> text)
    {
        leftOut[reason]++;
        if (told.Count >= MostTold) return;
        var cell = Encoding.UTF8.GetString(text.Length > 80 ? text[..80] : text);
        told.Add(reason switch
        {
            "noCase" or "noActivity" => $"line {line}: {column} is empty.",
            "endBeforeTime" => $"line {line}: {column} is “{cell}”, before {spec.Time}.",
            _ => $"line {line}: {column} is “{cell}”, which is not a time.",
        });
    }

    private FileRefused TooManyActivities() => new(
        "tooManyActivities", $"{spec.Activity} has more than {MineProcess.MostActivities:N0} different values, such as “{activities.Texts()[^1]}”: nobody could look at a map of so many. Is it the right column?");

    private void Grow()
    {
        var size = caseCodes.Length * 2;
        Array.Resize(ref caseCodes, size);
        Array.Resize(ref activityCodes, size);
        Array.Resize(ref begins, size);
        if (ends.Length > 0) Array.Resize(ref ends, size);
        if (resourceCodes.Length > 0) Array.Resize(ref resourceCodes, size);
        for (var i = 0; i < attributeCodes.Length; i++) Array.Resize(ref attributeCodes[i], size);
    }
}
