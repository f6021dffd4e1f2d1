using System.CommandLine;
using Shouwen;
using Shouwen.Arena;
using Shouwen.Charts;
using Shouwen.Comparisons;
using Shouwen.Csi;
using Shouwen.Desk;
using Shouwen.Processes;
using Shouwen.Raters;

var shouwen = new RootCommand("Shouwen 首问: service quality, measured, designed and proven.")
{
    Demo.Command(),
    Serve.Command(),
    CentreVerbs.Command(),
    ImportVerbs.Command(),
    MetricsVerbs.Command(),
    SignalVerbs.Command(),
    ScorecardVerb.Command(),
    SurveyVerbs.Command(),
    CsiVerbs.Command(),
    ChartVerb.Command(),
    AgreeVerb.Command(),
    CompareVerb.Command(),
    ArenaVerbs.Command(),
    DueVerb.Command(),
    MineVerb.Command(),
    StaysVerb.Command(),
    ConformVerb.Command(),
    Link.Command(),
    Backup.Command(),
    Restore.Command(),
    ShowVersion.Command(),
};

return await Verb.RunAsync(shouwen, args);
