using System.CommandLine;
using Shouwen;

var shouwen = new RootCommand("Shouwen 首问: service quality, measured, designed and proven.")
{
    Serve.Command(),
};

return await shouwen.Parse(args).InvokeAsync();
