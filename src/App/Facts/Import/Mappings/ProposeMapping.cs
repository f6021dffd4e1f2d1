using Shouwen.App.Facts.Import.Values;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>From headers and content to a mapping: the house's synonyms first, then what the cells look like.</summary>
internal static class ProposeMapping
{
    private const double ByHeader = 0.95;
    private const double ByPartOfHeader = 0.7;
    private const double ByContent = 0.6;
    private static readonly string[] WithinFields = ["answeredWithin", "abandonedWithin"];
    private static readonly int[] UsualMinutes = [5, 10, 15, 20, 30, 60, 1440];

    /// <summary>Of these kinds the one that fits best, and whether no other comes near.</summary>
    public static (Proposal Proposal, bool KindIsSure) OfAnyKind(IReadOnlyList<ImportKind> kinds, SampleTable table, FileSpec file)
    {
        var all = kinds.Select(kind => Of(kind, table, file)).OrderByDescending(proposal => proposal.Score).ToList();
        return (all[0], all[0].Missing.Count == 0 && (all[1].Missing.Count > 0 || all[0].Score > all[1].Score * 1.25));
    }

    public static Proposal Of(ImportKind kind, SampleTable table, FileSpec file)
    {
        var guesses = Guess(kind, table);
        var fields = guesses.ToDictionary(guess => guess.Value.Field, guess => SourceOf(guess.Value.Field, table.Columns.First(column => column.Header == guess.Key)));
        var warnings = new List<ImportWarning>();
        var clock = Clock(kind, table, fields, guesses);
        if (clock is not null) warnings.AddRange(TimeWarnings(clock));
        warnings.AddRange(WordWarnings(table, fields));
        if (kind == ImportKind.Contacts && !fields.ContainsKey("outcome"))
            warnings.Add(new("outcomeGuessed", "No column says how a contact ended: contacts with talk time count as answered, the others as abandoned."));
        var mapping = new Mapping
        {
            Kind = kind,
            File = file,
            Time = new() { Formats = [FormatOf(clock?.Order)] },
            IntervalMinutes = kind == ImportKind.Intervals ? MinutesOf(table, fields.GetValueOrDefault("start"), clock?.Order) : null,
            WithinSeconds = kind == ImportKind.Intervals ? WithinOf(fields) : null,
            Fields = fields,
        };
        return new(mapping, guesses, [.. Fields.Of(kind).Where(field => field.IsMissingIn(fields.Keys)).Select(field => field.Name)], warnings);
    }

    /// <summary>The surest pairs of column and field first; each is used once.</summary>
    private static Dictionary<string, ColumnGuess> Guess(ImportKind kind, SampleTable table)
    {
        var pairs =
            from field in Fields.Of(kind)
            from column in table.Columns
            let guess = GuessOf(kind, field, column)
            where guess is not null && Fits(field, column)
            orderby guess.Confidence descending
            select (column.Header, guess);
        var (found, used) = (new Dictionary<string, ColumnGuess>(), new HashSet<string>());
        foreach (var (header, guess) in pairs.ToList())
            if (!found.ContainsKey(header) && used.Add(guess.Field)) found[header] = guess;
        // A tree is told by parents or by levels; where a file has both, the code of the parent is the surer.
        if (used.Contains("parent")) foreach (var (header, _) in found.Where(pair => TreeLevels.Is(pair.Value.Field)).ToList()) found.Remove(header);
        return found;
    }

    private static ColumnGuess? GuessOf(ImportKind kind, Field field, SampleColumn column)
    {
        if (TreeLevels.Is(field.Name) && TreeLevels.LevelIn(column.Header) is { } level) return TreeLevels.FieldOf(level) == field.Name ? new(field.Name, ByHeader, "header") : null;
        foreach (var (place, synonym) in field.Synonyms.Index())
            if (column.Normal == synonym) return new(field.Name, ByHeader - (place * 0.0001), "header");
        if (kind == ImportKind.Contacts && LooksLike(field, column)) return new(field.Name, ByContent, "content");
        // What can be left out is not guessed from half a word.
        return field.Unless.Count == 0 && !TreeLevels.Is(field.Name) && field.Synonyms.Any(synonym => IsPart(synonym, column.Normal)) ? new(field.Name, ByPartOfHeader, "header") : null;
    }

    private static bool IsPart(string synonym, string header) =>
        synonym.Length >= (synonym[0] > 0x2E80 ? 2 : 5) && (header.StartsWith(synonym, StringComparison.Ordinal) || header.EndsWith(synonym, StringComparison.Ordinal));

    /// <summary>A header may lie: times must look like times, numbers like numbers. An empty column fits anything.</summary>
    private static bool Fits(Field field, SampleColumn column) => column.Samples.Count == 0 || field.Type switch
    {
        FieldType.Instant => column.IsTimes || column.IsTimesOfDay,
        FieldType.Date => column.IsTimes,
        FieldType.Seconds => column.IsDurations,
        FieldType.Count => column.IsNumbers,
        FieldType.Word => column.HasFewWords,
        FieldType.Bool => column.HasFewWords,
        FieldType.Share => column.IsShares,
        _ => true,
    };

    private static bool LooksLike(Field field, SampleColumn column) => column.Samples.Count > 0 && field.Name switch
    {
        "started" => column.IsTimes && !column.IsDatesOnly,
        "customer" => column.IsPhones && column.Words.Count > 5 && column.Words.All(word => word.Length >= 7),
        "outcome" => column.Words.Count > 1 && column.Share(cell => KnownWords.Outcomes.ContainsKey(cell) && !KnownWords.Truths.ContainsKey(cell)) > 0.9,
        "direction" => column.Share(cell => KnownWords.Directions.ContainsKey(cell)) > 0.9,
        _ => false,
    };

    private static FieldSource SourceOf(string field, SampleColumn column) =>
        field == "outcome" && column.Header.Contains("放弃", StringComparison.Ordinal) && column.Words.All(KnownWords.Truths.ContainsKey)
            ? new() { Column = column.Header, Values = column.Words.ToDictionary(word => word, word => KnownWords.Truths[word] == "true" ? "abandoned" : "answered") }
            : new() { Column = column.Header };

    /// <summary>The column that tells the date; a time of day in a column of its own joins it.</summary>
    private static SampleColumn? Clock(ImportKind kind, SampleTable table, Dictionary<string, FieldSource> fields, Dictionary<string, ColumnGuess> guesses)
    {
        var name = kind switch { ImportKind.Contacts => "started", ImportKind.Intervals => "start", ImportKind.Campaigns => "from", _ => "joined" };
        var chosen = fields.TryGetValue(name, out var source) ? table.Columns.First(column => column.Header == source.Column) : null;
        if (kind is not (ImportKind.Contacts or ImportKind.Intervals) || chosen is { IsTimes: true, IsDatesOnly: false }) return chosen;
        var date = chosen is { IsDatesOnly: true } ? chosen : table.Columns.FirstOrDefault(column => column.IsDatesOnly);
        var time = chosen is { IsTimesOfDay: true } ? chosen : table.Columns.FirstOrDefault(column => column.IsTimesOfDay && !column.IsNumbers && !guesses.ContainsKey(column.Header));
        if (date is null)
        {
            fields.Remove(name);
            return null;
        }

        fields[name] = time is null ? new() { Column = date.Header } : new() { Columns = [date.Header, time.Header] };
        guesses[date.Header] = new(name, ByHeader, "content");
        if (time is not null) guesses[time.Header] = new(name, ByHeader, "content");
        return date;
    }

    private static IEnumerable<ImportWarning> TimeWarnings(SampleColumn clock)
    {
        if (clock.OrderIsAmbiguous)
            yield return new("ambiguousDates", $"“{clock.Header}”: every date of the sample, such as {clock.Samples[0]}, can be read with the day first or with the month first. Say which.");
    }

    private static IEnumerable<ImportWarning> WordWarnings(SampleTable table, Dictionary<string, FieldSource> fields) =>
        from pair in new[] { (Field: "outcome", Known: KnownWords.Outcomes), (Field: "direction", Known: KnownWords.Directions), (Field: "transferred", Known: KnownWords.Truths), (Field: "kind", Known: KnownWords.Channels) }
        where fields.ContainsKey(pair.Field) && fields[pair.Field].Values is null
        let column = table.Columns.First(column => column.Header == fields[pair.Field].Column)
        let unknown = column.Words.Where(word => !pair.Known.ContainsKey(word)).Take(10).ToList()
        where unknown.Count > 0
        select new ImportWarning("unknownValues", $"“{column.Header}” ({pair.Field}): say what these mean: {string.Join(", ", unknown)}");

    public static string FormatOf(TimeOrder? order) => order switch
    {
        TimeOrder.DayMonthYear => "dmy",
        TimeOrder.MonthDayYear => "mdy",
        TimeOrder.EpochSeconds => "epoch",
        TimeOrder.EpochMilliseconds => "epochMs",
        _ => "iso",
    };

    private static int MinutesOf(SampleTable table, FieldSource? start, TimeOrder? order)
    {
        if (start is null || order is null) return MappingCheck.UsualMinutes;
        var columns = start.AllColumns.Select(name => table.Columns.First(column => column.Header == name)).ToList();
        var times = table.Rows.Select((_, row) => RangeText.Beginning(string.Join(' ', columns.Select(column => column.Cells[row]))).ToString())
            .Select(text => TimeText.TryRead(text, order.Value, out var time) ? time.Local : default)
            .Where(time => time != default).Distinct().Order().ToList();
        var gaps = times.Zip(times.Skip(1), (earlier, later) => (later - earlier).TotalMinutes).ToList();
        return gaps.Count == 0 ? MappingCheck.UsualMinutes : UsualMinutes.LastOrDefault(minutes => minutes <= gaps.Min(), MappingCheck.UsualMinutes);
    }

    private static int? WithinOf(Dictionary<string, FieldSource> fields) => WithinFields
        .Select(field => fields.GetValueOrDefault(field)?.Column).OfType<string>().Select(Field.LimitIn).FirstOrDefault(seconds => seconds is not null);
}
