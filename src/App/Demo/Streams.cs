namespace Shouwen.App.Demo;

/// <summary>What chance is used for; each has streams of its own.</summary>
internal static class Streams
{
    public const int Staff = 1;
    public const int DayNoise = 2;
    public const int Arrivals = 3;
    public const int Service = 4;
    public const int Absence = 5;
    public const int Rota = 6;
    public const int Region = 7;
    public const int Device = 8;
    public const int Sampled = 9;
    public const int Customers = 10;
    public const int Colleagues = 11;
    public const int Cards = 12;
    public const int FollowUps = 13;
    public const int Pairs = 14;
    public const int Promoters = 15;
    public const int Unanswered = 16;
    public const int Quality = 17;
    public const int Evaluators = 18;
    public const int Sound = 19;
    public const int Complaints = 20;
    public const int Desk = 21;
    public const int Knowledge = 22;
    public const int Recovery = 23;
    public const int Supplies = 24;
}
