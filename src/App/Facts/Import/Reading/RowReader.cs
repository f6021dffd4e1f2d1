using System.Collections.Frozen;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Reads the values of one row after another. The first thing that is wrong with a row is its fault, and the row does not land.</summary>
internal sealed class RowReader(Rows rows, Mapping mapping, LocalTimes times)
{
    /// <summary>No single contact lasts longer.</summary>
    public const int LongestContact = 86_400;
    private const int LongestShown = 100;
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TimeReader time = new(mapping.Time.Formats);
    private readonly Dictionary<string, TimeReader> ownTimes = [];
    private int lastColumn = -1;

    public Reject? Fault { get; private set; }

    public Rows Rows => rows;

    /// <summary>Rows in which every cell is empty.</summary>
    public long Skipped { get; private set; }

    public Source? Of(string field)
    {
        if (!mapping.Fields.TryGetValue(field, out var given)) return null;
        var source = new Source(field, given, rows.Headers);
        lastColumn = Math.Max(lastColumn, source.LastColumn);
        if (given.Format is not null) ownTimes[field] = new([given.Format]);
        return source;
    }

    /// <summary>Goes to the next row and looks at it as a whole; false at the end.</summary>
    public bool Next()
    {
        do
        {
            if (!rows.Read()) return false;
        }
        while (IsEmpty());
        Fault = null;
        if (rows.Fault is { } fault) Refuse(fault);
        else if (rows.Count <= lastColumn) Refuse("tooFewCells");
        else if (HasMoreThanHeaders()) Refuse("tooManyCells");
        return true;
    }

    public void Refuse(string reason, string? field = null, ReadOnlySpan<char> value = default) =>
        Fault ??= new(rows.Line, reason, field, field is null ? null : value[..Math.Min(value.Length, LongestShown)].ToString());

    public string? Text(Source? source, int longest)
    {
        var text = Given(source, required: false);
        return text.IsEmpty || !IsClean(source!, text, longest) ? null : text.ToString();
    }

    public string? Code(Source? source, TextCache cache, bool required = false)
    {
        var text = Given(source, required);
        if (text.IsEmpty) return null;
        if (source!.Values is { } values && values.TryGetValue(text, out var meant)) return meant;
        return cache.TryGet(text, out var known) ? known : IsClean(source, text, TextCache.LongestCode) ? cache.Keep(text) : null;
    }

    public int? Seconds(Source? source) => (int?)Number(source, isDuration: true, LongestContact);

    public long? Sum(Source? source) => Number(source, isDuration: true, int.MaxValue);

    public int? Count(Source? source) => (int?)Number(source, isDuration: false, int.MaxValue);

    /// <summary>A share of 1; what it may be at most is the form's to say.</summary>
    public double? Share(Source? source)
    {
        var text = Given(source, required: false);
        if (text.IsEmpty) return null;
        if (ShareText.TryRead(text, out var share)) return share;
        Refuse("notANumber", source!.Field, text);
        return null;
    }

    public DateTimeOffset Instant(Source? source, bool isRange = false)
    {
        var text = Given(source, required: true);
        if (isRange) text = RangeText.Beginning(text);
        if (text.IsEmpty) return default;
        if (!ReaderOf(source!).TryRead(text, out var written))
        {
            Refuse("badTime", source!.Field, text);
            return default;
        }

        var instant = times.Instant(written);
        if (instant < Earliest || instant > Latest) Refuse("timeOutOfRange", source!.Field, text);
        return instant;
    }

    public DateOnly? Date(Source? source)
    {
        var text = Given(source, required: false);
        if (text.IsEmpty) return null;
        if (ReaderOf(source!).TryRead(text, out var written)) return DateOnly.FromDateTime(written.Local);
        Refuse("badDate", source!.Field, text);
        return null;
    }

    public bool? Truth(Source? source) => Word(source, KnownWords.Truths) is { } word ? word == "true" : null;

    /// <summary>A word of a small vocabulary, in the product's own spelling.</summary>
    public string? Word(Source? source, FrozenDictionary<string, string> vocabulary)
    {
        var text = Given(source, required: false);
        if (text.IsEmpty) return null;
        if (source!.Values is { } values && values.TryGetValue(text, out var meant)) return vocabulary.GetValueOrDefault(meant, meant);
        if (vocabulary.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
        Refuse("unknownValue", source.Field, text);
        return null;
    }

    private TimeReader ReaderOf(Source source) => ownTimes.GetValueOrDefault(source.Field, time);

    private ReadOnlySpan<char> Given(Source? source, bool required)
    {
        if (source is null || Fault is not null) return [];
        var text = source.Text(rows);
        if (text.IsEmpty && required) Refuse("missing", source.Field);
        return text;
    }

    private bool IsClean(Source source, ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest) Refuse("tooLong", source.Field, text);
        foreach (var letter in text)
        {
            if (letter == '\uFFFD') Refuse("badEncoding", source.Field, text);
            else if (char.IsControl(letter)) Refuse("controlCharacters", source.Field, text);
        }

        return Fault is null;
    }

    private long? Number(Source? source, bool isDuration, long most)
    {
        if (source is null || Fault is not null) return null;
        if (!source.Sums) return Number(source, source.Text(rows), isDuration, most);
        long? sum = null;
        for (var term = 0; term < source.Terms; term++)
            if (Number(source, source.Term(rows, term), isDuration, most) is { } number) sum = (sum ?? 0) + number;
        if (sum <= most) return sum;
        if (sum is not null) Refuse("tooLarge", source.Field);
        return null;
    }

    private long? Number(Source source, ReadOnlySpan<char> text, bool isDuration, long most)
    {
        if (text.IsEmpty) return null;
        if (!(isDuration ? NumberText.TryReadSeconds(text, DurationUnits.Of(source.Format), out var number) : NumberText.TryReadCount(text, out number))) Refuse("notANumber", source.Field, text);
        else if (number < 0) Refuse("negative", source.Field, text);
        else if (number > most) Refuse("tooLarge", source.Field, text);
        else if (!isDuration && number != Math.Floor(number)) Refuse("notAWholeNumber", source.Field, text);
        else return (long)Math.Round(number, MidpointRounding.AwayFromZero);
        return null;
    }

    private bool IsEmpty()
    {
        if (rows.Fault is not null) return false;
        for (var i = 0; i < rows.Count; i++) if (!rows[i].IsWhiteSpace()) return false;
        Skipped++;
        return true;
    }

    private bool HasMoreThanHeaders()
    {
        for (var i = rows.Headers.Count; i < rows.Count; i++) if (!rows[i].IsWhiteSpace()) return true;
        return false;
    }
}
