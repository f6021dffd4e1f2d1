using Shouwen.App.Centres.Published;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>Rows of a file as people of a centre.</summary>
internal sealed class PersonReading(RowReader row)
{
    private const int LongestName = 200;
    private readonly Source? code = row.Of("code"), name = row.Of("name"), team = row.Of("team"), teamLeader = row.Of("teamLeader"), leadsTeam = row.Of("leadsTeam"),
        role = row.Of("role"), joined = row.Of("joined"), left = row.Of("left"), leftVoluntarily = row.Of("leftVoluntarily");
    private readonly TextCache codes = new();

    public PersonDraft? Read()
    {
        var draft = new PersonDraft
        {
            Line = row.Rows.Line,
            Code = row.Code(code, codes, required: true),
            Name = row.Text(name, LongestName),
            Team = row.Code(team, codes),
            TeamLeader = row.Code(teamLeader, codes),
            LeadsTeam = row.Truth(leadsTeam) ?? false,
            Role = row.Text(role, TextCache.LongestCode),
            Joined = row.Date(joined),
            Left = row.Date(left),
            LeftVoluntarily = row.Truth(leftVoluntarily),
        };
        return row.Fault is null ? draft : null;
    }
}
