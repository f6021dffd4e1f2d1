using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Extensions;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.CaseImport;

/// <summary>Rows of a file as cases, and what is wrong with the others. Cells are text and nothing else: what a spreadsheet would take for a formula stays what it says.</summary>
internal sealed class ReadCases(Rows rows, CaseWorld world, CasePlan plan, IReadOnlyDictionary<string, string> targets, TimeOrder order, DateTimeOffset now, RejectedRows? rejected)
{
    private const int FaultsTold = 200;
    private const int MaxNumber = 100;
    private static readonly char[] BetweenTags = [',', '，', ';', '；', '、', '|'];
    private readonly Dictionary<string, int> places = rows.Headers.Index().Where(header => targets.ContainsKey(header.Item)).ToDictionary(header => targets[header.Item], header => header.Index);
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[world.Frame.Zone];
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly List<CaseFault> inRow = [];

    public int Read { get; private set; }
    public int Refused { get; private set; }
    public List<CaseFault> Faults { get; } = [];
    public int FaultCount { get; private set; }

    public IEnumerable<CaseDraft> All(CancellationToken cancel)
    {
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            Read++;
            inRow.Clear();
            if (Row() is { } draft && inRow.Count == 0)
            {
                yield return draft;
                continue;
            }

            Refused++;
            FaultCount += inRow.Count;
            Faults.AddRange(inRow.Take(FaultsTold - Faults.Count));
            foreach (var fault in inRow.Take(1)) rejected?.Write(fault.Line, fault.Said, fault.Column, fault.Value, rows.Texts());
        }
    }

    /// <summary>Of what the row is about: a digest of centre, system and number, in the form of an id.</summary>
    internal static Guid IdOf(int centreId, string? source, string number)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"case\n{centreId}\n{source?.Trim()}\n{number}"))[..16];
        (digest[6], digest[8]) = ((byte)((digest[6] & 0x0F) | 0x80), (byte)((digest[8] & 0x3F) | 0x80));
        return new(digest, bigEndian: true);
    }

    private CaseDraft? Row()
    {
        var number = Needed(CaseColumns.Number, MaxNumber);
        if (number.Length > 0 && !numbers.Add(number)) Fault(CaseColumns.Number, FaultWords.Twice);
        var (title, text) = (Cell(CaseColumns.Title), Lines(Cell(CaseColumns.Text)));
        // What has only a description is called by its beginning.
        if (title.Length == 0 && text.Length > 0) title = text.Split('\n')[0] is var first && first.Length > 60 ? first[..60] : text.Split('\n')[0];
        if (title.Length == 0) Fault(CaseColumns.Title, FaultWords.Required);
        Fits(CaseColumns.Title, title, DeskCase.MaxTitle);
        Fits(CaseColumns.Text, text, CaseEntry.MaxText);
        var customer = Cell(CaseColumns.Customer);
        Fits(CaseColumns.Customer, customer, 200);
        var (opened, replied, resolved, closed) = (Time(CaseColumns.Opened), Time(CaseColumns.FirstReply), Time(CaseColumns.Resolved), Time(CaseColumns.Closed));
        if (opened is null && inRow.TrueForAll(fault => fault.Code != FaultWords.NotATime)) Fault(CaseColumns.Opened, FaultWords.Required);
        foreach (var (target, at) in new[] { (CaseColumns.FirstReply, replied), (CaseColumns.Resolved, resolved), (CaseColumns.Closed, closed) })
            if (at < opened) Fault(target, FaultWords.BeforeOpened);
        var (topic, channel, team) = (Member(Dim.Topic, CaseColumns.Topic), Member(Dim.Channel, CaseColumns.Channel), Member(Dim.Team, CaseColumns.Team));
        var (region, product, queue) = (Member(Dim.Region, CaseColumns.Region), Member(Dim.Product, CaseColumns.Product), Member(Dim.Queue, CaseColumns.Queue));
        var (owner, tags) = (Owner(), Tags());
        if (Type() is not { } type) return null;
        var definition = world.Definitions[type.Id];
        var done = resolved ?? closed;
        if (StateOf(definition, done is not null, closed is not null) is not { } state || PriorityOf(definition) is not { } priority || opened is null || owner is null) return null;
        return new(
            IdOf(world.Frame.CentreId, plan.Source, number), number, type, definition, state, title, text.Length == 0 ? null : text, customer.Length == 0 ? null : customer, priority.Impact, priority.Urgency, priority.Priority,
            topic, channel, team ?? owner.Value.Team, region, product, queue, owner.Value.Person, tags, opened.Value, replied, done, resolved is not null && closed > resolved ? closed : null);
    }

    private CaseType? Type()
    {
        var cell = Cell(CaseColumns.Type);
        if (cell.Length == 0) cell = plan.Type ?? "";
        if (cell.Length == 0) Fault(CaseColumns.Type, FaultWords.Required);
        else if (world.Types.TryFind(cell, out var type)) return type;
        else Fault(CaseColumns.Type, FaultWords.Unknown, world.Types.Right);
        return null;
    }

    /// <summary>The state it is in; where the row does not say, what its times say.</summary>
    private CaseStateDefinition? StateOf(CaseTypeDefinition definition, bool isDone, bool isClosed)
    {
        var cell = Cell(CaseColumns.State);
        if (cell.Length == 0)
        {
            var ends = definition.States.Where(one => one.Kind == CaseStateKind.Done).ToList();
            return isDone && ends.Count > 0 ? ends[isClosed ? ^1 : 0] : definition.States[0];
        }

        var state = definition.States.FirstOrDefault(one => one.Code.Equals(cell, StringComparison.OrdinalIgnoreCase) || one.Name.Equals(cell, StringComparison.OrdinalIgnoreCase));
        if (state is null) Fault(CaseColumns.State, FaultWords.Unknown, string.Join(", ", definition.States.Select(one => one.Name)));
        else if (state.Kind == CaseStateKind.Done && !isDone) Fault(CaseColumns.State, FaultWords.DoneWithoutTime);
        else if (state.Kind != CaseStateKind.Done && isDone) Fault(CaseColumns.State, FaultWords.NotDoneWithTime);
        return state;
    }

    /// <summary>A name or a number from 1, and the impact and urgency that give it; the least where the row says nothing.</summary>
    private (int Impact, int Urgency, int Priority)? PriorityOf(CaseTypeDefinition definition)
    {
        var cell = Cell(CaseColumns.Priority);
        var wanted = cell.Length == 0 ? definition.Priorities.Count - 1
            : int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= definition.Priorities.Count ? place - 1
            : definition.Priorities.Index().Where(one => one.Item.Equals(cell, StringComparison.OrdinalIgnoreCase)).Select(one => one.Index).FirstOrDefault(-1);
        if (wanted < 0)
        {
            Fault(CaseColumns.Priority, FaultWords.Unknown, string.Join(", ", definition.Priorities));
            return null;
        }

        for (var impact = definition.Impacts.Count - 1; impact >= 0; impact--)
            for (var urgency = definition.Urgencies.Count - 1; urgency >= 0; urgency--) if (definition.Matrix[impact][urgency] == wanted) return (impact, urgency, wanted);
        Fault(CaseColumns.Priority, FaultWords.NoCell);
        return null;
    }

    private (Guid Person, int? Team)? Owner()
    {
        var cell = Cell(CaseColumns.Owner);
        if (cell.Length > 0 && world.Owners.TryGetValue(cell, out var known)) return known;
        if (cell.Length == 0 && world.Fallback is { } fallback) return fallback;
        Fault(CaseColumns.Owner, cell.Length == 0 ? FaultWords.Required : FaultWords.UnknownPerson);
        return null;
    }

    private int? Member(Dim dim, string target)
    {
        var cell = Cell(target);
        if (cell.Length == 0) return null;
        if (world.Of(dim).TryFind(cell, out var id)) return id;
        Fault(target, FaultWords.Unknown, world.Of(dim).Right);
        return null;
    }

    private List<string> Tags()
    {
        var tags = Cell(CaseColumns.Tags).Split(BetweenTags, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (tags.Count > DeskCase.MostTags || tags.Exists(tag => tag.Length > DeskCase.MaxTag)) Fault(CaseColumns.Tags, FaultWords.TooManyTags, DeskCase.MostTags.ToString(CultureInfo.InvariantCulture));
        return tags;
    }

    private DateTimeOffset? Time(string target)
    {
        var cell = Cell(target);
        if (cell.Length == 0) return null;
        if (!TimeText.TryRead(cell, order, out var time))
        {
            Fault(target, FaultWords.NotATime);
            return null;
        }

        var at = time.Offset is { } offset ? new DateTimeOffset(time.Local, offset).ToUniversalTime() : time.Local.ToLocalDateTime().InZoneLeniently(zone).ToInstant().ToDateTimeOffset();
        at = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        if (at > now) Fault(target, FaultWords.Future);
        return at;
    }

    private string Needed(string target, int most)
    {
        var cell = Cell(target);
        if (cell.Length == 0) Fault(target, FaultWords.Required);
        Fits(target, cell, most);
        return cell;
    }

    private void Fits(string target, string cell, int most)
    {
        if (cell.Length > most) Fault(target, FaultWords.TooLong, most.ToString(CultureInfo.InvariantCulture));
    }

    private void Fault(string target, string code, string? right = null)
    {
        var column = places.TryGetValue(target, out var place) ? rows.Headers[place] : null;
        var value = Cell(target);
        inRow.Add(new(rows.Line, column ?? target, value.Length > 80 ? value[..80] : value, code, FaultWords.Of(code, plan.Language, right)));
    }

    private string Cell(string target)
    {
        if (!places.TryGetValue(target, out var place) || place >= rows.Count) return "";
        var cell = rows[place].Trim();
        if (EmptyCell.Is(cell)) return "";
        return target == CaseColumns.Text ? cell.ToString() : string.Concat(cell.ToString().Where(letter => !char.IsControl(letter)));
    }

    private static string Lines(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
