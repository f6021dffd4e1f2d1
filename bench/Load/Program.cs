using System.CommandLine;
using Shouwen.Load;

var load = new RootCommand("How fast Shouwen is, as ratios to something everybody knows, measured in one run.")
{
    CompareImports.Command(),
    DriveQueries.Command(),
    OpenFirstPage.Command(),
    DriveAnswers.Command(),
    DrawBeside.Command(),
    ReadResults.Command(),
    MapProcess.Command(),
    LookAtWatches.Command(),
    DriveDesk.Command(),
    DriveArena.Command(),
};

return await load.Parse(args).InvokeAsync();
