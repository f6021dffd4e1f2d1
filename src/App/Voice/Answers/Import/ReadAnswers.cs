using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouwen.App.Centres.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>Rows of a file as answers, each bad value named. Nothing is written here.</summary>
internal sealed class ReadAnswers
{
    public const string SecondHeader = "secondHeader";
    public const string UnknownMember = "unknownMember";
    public const string IdTwice = "idTwice";
    public const string NotAWeight = "notAWeight";
    private const int HeadersLookedFor = 3;
    private const string Separator = "\u001f";
    private readonly Rows rows;
    private readonly DateOnly day;
    private readonly TimeOrder order;
    private readonly List<(CellReading Reading, int At)> fields = [];
    private readonly List<(CellReading Reading, List<(Choice Choice, int At)> Parts)> spread = [];
    private readonly List<(Dim Dim, CutReading Reading, int At)> cuts = [];
    private readonly (int Id, int Date, int Weight) at;
    private readonly Dictionary<string, int> met = [];

    /// <param name="columns">By header, what it was taken for.</param>
    public ReadAnswers(Rows rows, SurveyDefinition survey, IReadOnlyDictionary<string, string> columns, CentreFrame frame, DateOrder order, DateOnly day)
    {
        (this.rows, this.day, this.order) = (rows, day, CellReading.Of(order));
        var places = rows.Headers.Index().Where(header => columns.ContainsKey(header.Item)).ToDictionary(header => columns[header.Item], header => header.Index);
        at = (places.GetValueOrDefault(AnswerPlan.Id, -1), places.GetValueOrDefault(AnswerPlan.Date, -1), places.GetValueOrDefault(AnswerPlan.Weight, -1));
        foreach (var field in SurveyFields.Of(survey)) if (places.TryGetValue(field.Code, out var place)) fields.Add((new(field, order), place));
        foreach (var field in ChoiceColumns.Of(survey).GroupBy(one => one.Field, one => one.Choice))
        {
            var parts = field.Where(choice => places.ContainsKey(ChoiceColumns.TargetOf(field.Key, choice))).Select(choice => (choice, places[ChoiceColumns.TargetOf(field.Key, choice)])).ToList();
            if (parts.Count > 0) spread.Add((new(field.Key, order), parts));
        }

        foreach (var dim in SheetCuts.Dims) if (places.TryGetValue(TargetOf(dim), out var place)) cuts.Add((dim, new(frame.Members[dim]), place));
    }

    public AnswerFaults Faults { get; } = new();

    public int Read { get; private set; }

    /// <summary>Rows without any answer.</summary>
    public int Empty { get; private set; }

    public static string TargetOf(Dim dim) => "@" + dim.ToString().ToLowerInvariant();

    public IEnumerable<ImportedAnswer> All(CancellationToken cancel)
    {
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            Read++;
            if (rows.Fault is { } fault) Faults.Add(new(rows.Line, null, "", fault, null));
            else if (Read <= HeadersLookedFor && IsHeader()) Faults.Add(new(rows.Line, null, First(), SecondHeader, null));
            else if (Answer() is { } answer) yield return answer;
        }
    }

    /// <summary>Null when the row is empty or wrong; what is wrong is then among the faults.</summary>
    private ImportedAnswer? Answer()
    {
        var (before, answers, texts) = (Faults.Count, new Dictionary<string, string>(), new List<KeyValuePair<string, string>>());
        foreach (var (reading, place) in fields)
        {
            var answer = reading.Answer(Cell(place));
            if (answer.Length == 0) continue;
            if (reading.WrongIn(answer) is { } wrong) Fault(place, wrong, reading.Right);
            else if (reading.Field.Kind == FieldKind.Text) texts.Add(new(reading.Field.Code, answer));
            else answers[reading.Field.Code] = answer;
        }

        foreach (var (reading, parts) in spread) if (Taken(reading, parts) is { Length: > 0 } taken) answers[reading.Field.Code] = taken;

        if (Faults.Count == before && answers.Count == 0 && texts.Count == 0)
        {
            Empty++;
            return null;
        }

        var (members, on, weight, once) = (Members(), Day(), Weight(), Once());
        return Faults.Count > before ? null : new(rows.Line, once, on, weight, members, AnswerJson.Text(answers), texts);
    }

    /// <summary>The choices that were ticked, in the survey's order; what is wrong is then among the faults.</summary>
    private string Taken(CellReading reading, List<(Choice Choice, int At)> parts)
    {
        var taken = new List<(Choice Choice, int At)>();
        foreach (var part in parts)
        {
            if (ChoiceColumns.IsTaken(Cell(part.At), part.Choice) is not { } isTaken) Fault(part.At, ChoiceColumns.NotATick, ChoiceColumns.Right);
            else if (isTaken) taken.Add(part);
        }

        var answer = string.Join(',', taken.Select(part => part.Choice.Code));
        if (reading.WrongIn(answer) is not { } wrong) return answer;
        Fault(taken[0].At, wrong, reading.Right);
        return "";
    }

    private Dictionary<Dim, int> Members()
    {
        var found = new Dictionary<Dim, int>();
        foreach (var (dim, reading, place) in cuts)
        {
            var text = Cell(place).Trim().ToString();
            if (text.Length == 0) continue;
            if (reading.Find(text) is { } member) found[dim] = member;
            else Fault(place, UnknownMember, reading.Right);
        }

        return found;
    }

    private DateOnly Day()
    {
        if (at.Date < 0 || Cell(at.Date).IsWhiteSpace()) return day;
        if (TimeText.TryRead(Cell(at.Date), order, out var time)) return DateOnly.FromDateTime(time.Local);
        Fault(at.Date, AnswerText.NotADate, "2026-03-31");
        return day;
    }

    private double Weight()
    {
        if (at.Weight < 0) return 1;
        if (double.TryParse(Cell(at.Weight), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight > 0 && double.IsFinite(weight)) return weight;
        Fault(at.Weight, NotAWeight, "> 0");
        return 1;
    }

    /// <summary>By its id where the file has one; else by its content, and by how often that came before: two people may well answer alike.</summary>
    private string Once()
    {
        if (at.Id >= 0)
        {
            var id = Cell(at.Id).Trim().ToString();
            if (id.Length is 0 or > AnswerSheet.MaxExternalId) Fault(at.Id, id.Length == 0 ? FieldErrors.Required : FieldErrors.TooLong, null);
            else if (!met.TryAdd(id, 1)) Fault(at.Id, IdTwice, null);
            return "id " + id;
        }

        var content = string.Join(Separator, rows.Texts().Select(text => text.Trim())).TrimEnd(Separator[0]);
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return $"row {key} {met[key] = met.GetValueOrDefault(key) + 1}";
    }

    /// <summary>Files of survey programs often have the questions' words below their codes.</summary>
    private bool IsHeader()
    {
        var given = fields.Where(field => field.Reading.Field.Kind != FieldKind.Text && !Cell(field.At).IsWhiteSpace()).ToList();
        return given.Count > 1 && given.TrueForAll(field => !IsNumber(Cell(field.At)) && field.Reading.Answer(Cell(field.At)) is { Length: > 0 } answer && field.Reading.WrongIn(answer) is not null);
    }

    private static bool IsNumber(ReadOnlySpan<char> cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private ReadOnlySpan<char> Cell(int place) => place < rows.Count ? rows[place] : [];

    private string First() => Short(Enumerable.Range(0, rows.Count).Select(place => rows[place].Trim().ToString()).FirstOrDefault(text => text.Length > 0) ?? "");

    private void Fault(int place, string wrong, string? right) => Faults.Add(new(rows.Line, rows.Headers[place], Short(Cell(place).Trim().ToString()), wrong, right));

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
