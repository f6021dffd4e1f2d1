namespace Shouwen.App.Centres;

public enum ChannelKind { Phone, Chat, Mail, Counter, App }
