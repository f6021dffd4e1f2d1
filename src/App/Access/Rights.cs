using Shouwen.App.Access.Published;

namespace Shouwen.App.Access;

/// <summary>The one table of who may do what, and how far. The guide's page shows the same table; a test compares them.</summary>
internal static class Rights
{
    private const string Table = """
        act             director manager teamLeader agent  qualityAnalyst planner knowledgeEditor trainer supplier administrator
        facts.view      centre   centre  team       own    centre         centre  centre          centre  -        centre
        facts.rows      centre   centre  team       own    centre         -       -               -       -        -
        facts.import    centre   centre  -          -      -              centre  -               -       -        centre
        facts.targets   centre   centre  -          -      -              -       -               -       -        -
        facts.watches   centre   centre  -          -      centre         centre  -               -       -        -
        facts.signals   centre   centre  team       -      centre         centre  -               -       -        -
        facts.processes centre   centre  -          -      centre         centre  -               -       -        -
        facts.designs   centre   centre  -          -      centre         -       -               -       -        -
        centres.view    centre   centre  centre     centre centre         centre  centre          centre  -        centre
        centres.edit    centre   centre  -          -      -              -       -               -       -        centre
        calendars.view  centre   centre  centre     centre centre         centre  centre          centre  centre   centre
        calendars.edit  centre   centre  -          -      -              centre  -               -       -        centre
        desk.view       centre   centre  team       own    centre         -       centre          -       -        -
        desk.work       centre   centre  team       own    -              -       -               -       -        -
        desk.approve    centre   centre  -          -      -              -       -               -       -        -
        desk.excuse     centre   centre  team       -      centre         -       -               -       -        -
        desk.review     centre   centre  team       -      centre         -       -               -       -        -
        desk.escalation centre   centre  -          -      -              -       -               -       -        -
        desk.types      centre   centre  -          -      -              -       -               -       -        -
        knowledge.view      centre centre centre    centre centre     centre  centre          centre  centre   -
        knowledge.firstLine centre centre centre    centre centre     centre  centre          centre  -        -
        knowledge.experts   centre centre centre    -      centre     -       centre          centre  -        -
        knowledge.write     centre centre own       own    own        -       centre          own     -        -
        knowledge.approve   centre centre centre    -      centre     -       centre          -       -        -
        knowledge.measures  centre centre centre    -      centre     -       centre          centre  -        -
        access.people   -        -       -          -      -              -       -               -       -        centre
        access.tokens   -        -       -          -      -              -       -               -       -        centre
        access.self     own      own     own        own    own            own     own             own     own      own
        notices.read    own      own     own        own    own            own     own             own     own      own
        notices.channels -       -       -          -      -              -       -               -       -        centre
        audit.view      centre   -       -          -      -              -       -               -       -        centre
        jobs.view       centre   centre  -          -      -              centre  -               -       -        centre
        lead.view       centre   centre  team       own    centre         -       -               -       -        -
        lead.weigh      centre   centre  -          -      -              -       -               -       -        -
        quality.view    centre   centre  team       own    centre         -       -               centre  -        -
        quality.evaluate centre  centre  team       -      centre         -       -               -       -        -
        quality.decide  centre   centre  -          -      centre         -       -               -       -        -
        quality.coach   centre   centre  team       -      centre         -       -               centre  -        -
        quality.listen  centre   centre  team       own    centre         -       -               -       -        -
        quality.recordings centre centre -          -      centre         -       -               -       -        centre
        quality.forms   centre   centre  centre     centre centre         -       -               centre  -        -
        quality.edit    centre   centre  -          -      centre         -       -               -       -        -
        voice.view      centre   centre  team       -      centre         centre  -               centre  -        centre
        voice.edit      centre   centre  -          -      centre         -       -               -       -        centre
        voice.answers   -        -       -          -      centre         -       -               -       -        -
        voice.followups centre   centre  team       own    centre         -       -               -       -        -
        arena.lead      centre   centre  -          -      -              -       -               centre  -        -
        arena.solo      own      own     own        own    own            own     own             own     -        -
        """;

    private static readonly Dictionary<string, Dictionary<Role, Scope>> Rows = Read();

    public static IReadOnlyCollection<string> Acts => Rows.Keys;

    public static Scope Of(Role role, string act) =>
        Rows.TryGetValue(act, out var scopes) ? scopes[role] : Scope.None;

    /// <summary>Somebody with several roles has the widest scope of any of them.</summary>
    public static IReadOnlyDictionary<string, Scope> Of(IReadOnlyCollection<Role> roles) => Rows
        .Select(row => (Act: row.Key, Scope: roles.Select(role => row.Value[role]).DefaultIfEmpty(Scope.None).Max()))
        .Where(right => right.Scope > Scope.None)
        .ToDictionary(right => right.Act, right => right.Scope);

    private static Dictionary<string, Dictionary<Role, Scope>> Read()
    {
        var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var roles = lines[0].Skip(1).Select(name => Enum.Parse<Role>(name, ignoreCase: true)).ToList();
        return lines.Skip(1).ToDictionary(
            cells => cells[0],
            cells => roles.Zip(cells.Skip(1)).ToDictionary(cell => cell.First, cell => ScopeOf(cell.Second)));
    }

    private static Scope ScopeOf(string cell) => cell == "-" ? Scope.None : Enum.Parse<Scope>(cell, ignoreCase: true);
}
